// The same as TryLockTimed, explored with punctual time.
final ReentrantLock lock = new ReentrantLock();
final boolean[] got = new boolean[2];

void visit(int me) {
    try {
        if (lock.tryLock(1, TimeUnit.SECONDS)) {
            got[me] = true;
            lock.unlock();
        }
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
}

void main() throws InterruptedException {
    Thread one = new Thread(() -> visit(0));
    Thread two = new Thread(() -> visit(1));
    one.start();
    two.start();
    one.join();
    two.join();
    IO.println(got[0] + " " + got[1]);
}
