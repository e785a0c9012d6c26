// An atomic variable does not make two calls one: get and set lose updates.
final AtomicInteger count = new AtomicInteger();

void plusOne() {
    count.set(count.get() + 1);
}

void main() throws InterruptedException {
    Thread a = new Thread(this::plusOne);
    Thread b = new Thread(this::plusOne);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("count: " + count);
}
