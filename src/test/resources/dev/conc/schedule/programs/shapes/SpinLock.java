// A spin lock of compare-and-set.
final AtomicBoolean taken = new AtomicBoolean();
int count = 0;

void plusOne() {
    while (!taken.compareAndSet(false, true)) Thread.onSpinWait();
    count++;
    taken.set(false);
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
