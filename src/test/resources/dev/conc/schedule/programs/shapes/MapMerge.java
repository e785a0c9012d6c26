// A count kept in a concurrent map by merge.
final Map<String, Integer> counts = new ConcurrentHashMap<>();

void count() {
    counts.merge("word", 1, Integer::sum);
}

void main() throws InterruptedException {
    Thread a = new Thread(this::count);
    Thread b = new Thread(this::count);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("word: " + counts.get("word"));
}
