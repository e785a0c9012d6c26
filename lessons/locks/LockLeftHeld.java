// First fails while it holds the lock. Then Second wants it.
final ReentrantLock lock = new ReentrantLock();
int balance = 100;

void withdraw(int n) {
    lock.lock();
    if (n > balance) throw new IllegalStateException("too little");
    balance = balance - n;
    lock.unlock();
}

void tryToWithdraw(int n) {
    try {
        withdraw(n);
    } catch (IllegalStateException e) {
        IO.println("First failed: " + e.getMessage());
    }
}

void waitForLock(long pause) {
    try {
        if (lock.tryLock(pause, TimeUnit.MILLISECONDS)) {
            lock.unlock();
            IO.println("Second got the lock");
        } else {
            IO.println("Second gave up after " + pause + " ms");
        }
    } catch (InterruptedException e) {
        IO.println("Second was interrupted");
    }
}

void main() throws InterruptedException {
    final long pause = Long.getLong("pause", 1000);   // milliseconds
    Thread first = new Thread(() -> tryToWithdraw(200), "First");
    first.start();
    first.join();
    IO.println("First has ended: " + !first.isAlive());
    IO.println("lock is held: " + lock.isLocked());
    Thread second = new Thread(() -> waitForLock(pause), "Second");
    second.start();
    second.join();
}
