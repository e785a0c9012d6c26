// A count kept in a concurrent map by get and put: updates are lost.
final Map<String, Integer> counts = new ConcurrentHashMap<>(Map.of("word", 0));

void count() {
    counts.put("word", counts.get("word") + 1);
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
