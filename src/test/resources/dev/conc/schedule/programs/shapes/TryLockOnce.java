// Two locks in opposite orders with tryLock: no deadlock, but either may go without, or both.
final ReentrantLock a = new ReentrantLock();
final ReentrantLock b = new ReentrantLock();
final boolean[] got = new boolean[2];

void both(int me, ReentrantLock first, ReentrantLock second) {
    first.lock();
    if (second.tryLock()) {
        got[me] = true;
        second.unlock();
    }
    first.unlock();
}

void main() throws InterruptedException {
    Thread one = new Thread(() -> both(0, a, b));
    Thread two = new Thread(() -> both(1, b, a));
    one.start();
    two.start();
    one.join();
    two.join();
    IO.println(got[0] + " " + got[1]);
}
