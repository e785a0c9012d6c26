// Back-off with tryLock without end: in lock-step the two threads give way to each other for ever.
final ReentrantLock a = new ReentrantLock();
final ReentrantLock b = new ReentrantLock();

void both(ReentrantLock first, ReentrantLock second) {
    while (true) {
        first.lock();
        try {
            if (second.tryLock()) {
                second.unlock();
                return;
            }
        } finally {
            first.unlock();
        }
        Thread.yield();
    }
}

void main() throws InterruptedException {
    Thread one = new Thread(() -> both(a, b));
    Thread two = new Thread(() -> both(b, a));
    one.start();
    two.start();
    one.join();
    two.join();
    IO.println("done");
}
