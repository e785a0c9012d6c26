// Three threads add one to a variable under one ReentrantLock.
final ReentrantLock lock = new ReentrantLock();
int x = 0;

void plusOne() {
    lock.lock();
    try {
        x++;
    } finally {
        lock.unlock();
    }
}

void main() throws InterruptedException {
    Thread a = new Thread(this::plusOne);
    Thread b = new Thread(this::plusOne);
    Thread c = new Thread(this::plusOne);
    a.start();
    b.start();
    c.start();
    a.join();
    b.join();
    c.join();
    IO.println("x = " + x);
}
