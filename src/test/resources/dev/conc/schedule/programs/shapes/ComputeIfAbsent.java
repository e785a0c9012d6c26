// The repaired CheckThenPut: the map makes the value, once.
final Map<String, String> cache = new ConcurrentHashMap<>();
final AtomicInteger made = new AtomicInteger();

void fill() {
    cache.computeIfAbsent("key", key -> {
        made.incrementAndGet();
        return "value";
    });
}

void main() throws InterruptedException {
    Thread a = new Thread(this::fill);
    Thread b = new Thread(this::fill);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("made: " + made);
    assert made.get() == 1;
}
