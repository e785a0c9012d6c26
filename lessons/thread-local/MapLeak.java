// 100 threads each keep one value, and end. What becomes of it?

final Map<Thread, Object> byThread = new ConcurrentHashMap<>();
static final ThreadLocal<Object> local = new ThreadLocal<>();

void main() throws InterruptedException {
    report("Map", value ->
            byThread.put(Thread.currentThread(), value));
    report("Thread-local", local::set);
}

void report(String way, Consumer<Object> keep)
        throws InterruptedException {
    List<WeakReference<Object>> values = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
        Thread.ofPlatform().start(() -> {
            Object value = new Object();
            values.add(new WeakReference<>(value));
            keep.accept(value);
        }).join();
    }
    System.gc();             // free all that nobody can reach
    long held = values.stream()
            .filter(value -> value.get() != null).count();
    IO.println(way + ": " + held + " of 100 values still held");
}
