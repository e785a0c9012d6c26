// Two guests wait for dishes. After the wait, nobody looks again.
final Deque<String> table = new ArrayDeque<>();
final Map<String, String> eaten = new ConcurrentHashMap<>();

void serve(String dish) {
    synchronized (table) {
        table.addLast(dish);
        table.notify();
    }
}

void eat(String name) {
    try {
        synchronized (table) {
            if (table.isEmpty()) table.wait();
            String dish = table.pollFirst();
            eaten.put(name, dish == null ? "nothing" : dish);
        }
    } catch (InterruptedException e) {
        eaten.put(name, "interrupted");
    }
}

void main() throws InterruptedException {
    Thread anna = new Thread(() -> eat("Anna"), "Anna");
    Thread ben = new Thread(() -> eat("Ben"), "Ben");
    anna.start();
    ben.start();
    serve("soup");
    serve("bread");
    anna.join();
    ben.join();
    IO.println("Anna: " + eaten.get("Anna")
            + ", Ben: " + eaten.get("Ben"));
}
