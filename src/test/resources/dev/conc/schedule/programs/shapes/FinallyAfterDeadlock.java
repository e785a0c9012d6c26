// Two threads deadlock inside try-finally: what the finally blocks would print belongs to no schedule.
final ReentrantLock a = new ReentrantLock();
final ReentrantLock b = new ReentrantLock();

void both(ReentrantLock first, ReentrantLock second) {
    first.lock();
    try {
        second.lock();
        second.unlock();
    } finally {
        first.unlock();
        IO.println("unlocked");
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
