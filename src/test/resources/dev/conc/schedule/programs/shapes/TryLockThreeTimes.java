// Back-off with tryLock, three times at most: in some schedules neither makes progress.
final ReentrantLock a = new ReentrantLock();
final ReentrantLock b = new ReentrantLock();

void both(ReentrantLock first, ReentrantLock second) {
    for (int i = 0; i < 3; i++) {
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
    throw new IllegalStateException("no progress");
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
