// A volatile field of an object updated through an AtomicIntegerFieldUpdater.
static class Counter {
    static final AtomicIntegerFieldUpdater<Counter> VALUE = AtomicIntegerFieldUpdater.newUpdater(Counter.class, "value");
    volatile int value = 0;
}

final Counter counter = new Counter();

void main() throws InterruptedException {
    Thread a = new Thread(() -> Counter.VALUE.incrementAndGet(counter));
    Thread b = new Thread(() -> Counter.VALUE.addAndGet(counter, 2));
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("value: " + counter.value);
}
