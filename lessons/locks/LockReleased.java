// The same failure twice: under a lock with finally, and in a
// synchronized block. Both locks are free afterwards.
final ReentrantLock lock = new ReentrantLock();
final Object monitor = new Object();
int balance = 100;

void withdraw(int n) {
    if (n > balance) throw new IllegalStateException("too little");
    balance = balance - n;
}

void withdrawWithLock(int n) {
    lock.lock();
    try {
        withdraw(n);
    } finally {
        lock.unlock();
    }
}

void withdrawInBlock(int n) {
    synchronized (monitor) {
        withdraw(n);
    }
}

void attempt(String name, Runnable task) throws InterruptedException {
    Thread thread = new Thread(() -> {
        try {
            task.run();
            IO.println(name + " succeeded");
        } catch (IllegalStateException e) {
            IO.println(name + " failed: " + e.getMessage());
        }
    }, name);
    thread.start();
    thread.join();
}

void main() throws InterruptedException {
    attempt("First", () -> withdrawWithLock(200));
    IO.println("lock is held: " + lock.isLocked());
    attempt("Second", () -> withdrawWithLock(20));
    attempt("Third", () -> withdrawInBlock(200));
    attempt("Fourth", () -> withdrawInBlock(20));
    IO.println("balance: " + balance);
}
