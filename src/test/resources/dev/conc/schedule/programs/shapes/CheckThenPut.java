// Check-then-act on a concurrent map: each call is atomic, the two together are not.
final Map<String, String> cache = new ConcurrentHashMap<>();
final AtomicInteger made = new AtomicInteger();

void fill() {
    if (!cache.containsKey("key")) {
        made.incrementAndGet();
        cache.put("key", "value");
    }
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
