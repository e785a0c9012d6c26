// A semaphore released by one who did not get it: permits come from nowhere.
final Semaphore permits = new Semaphore(1);

void tryIt() {
    boolean mine = permits.tryAcquire();
    try {
        if (mine) Thread.yield();
    } finally {
        permits.release();
    }
}

void main() throws InterruptedException {
    Thread a = new Thread(this::tryIt);
    Thread b = new Thread(this::tryIt);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("permits: " + permits.availablePermits());
    assert permits.availablePermits() == 1;
}
