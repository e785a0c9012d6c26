// One thread takes the same lock twice: two kinds of lock.
final ReentrantLock lock = new ReentrantLock();
final Semaphore permit = new Semaphore(1);

void show(String when) {
    IO.println(when + ": held " + lock.getHoldCount() + " times");
}

void inner() {
    lock.lock();
    try {
        show("inner");
    } finally {
        lock.unlock();
    }
}

void outer() {
    lock.lock();
    try {
        show("outer");
        inner();
        show("back in outer");
    } finally {
        lock.unlock();
    }
    show("at the end");
}

void main() throws InterruptedException {
    final long pause = Long.getLong("pause", 1000);   // milliseconds
    outer();

    permit.acquire();             // one permit, and it has no owner
    boolean again = permit.tryAcquire(pause, TimeUnit.MILLISECONDS);
    IO.println("semaphore, a second time: " + again);
    permit.release();
}
