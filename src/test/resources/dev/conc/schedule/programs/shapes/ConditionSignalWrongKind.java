// A buffer of one place with one condition for two kinds of waiters, and signal instead of signalAll.
final ReentrantLock lock = new ReentrantLock();
final Condition changed = lock.newCondition();
int item = 0;
int sum = 0;

void put(int value) {
    lock.lock();
    try {
        while (item != 0) changed.awaitUninterruptibly();
        item = value;
        changed.signal();
    } finally {
        lock.unlock();
    }
}

void take() {
    lock.lock();
    try {
        while (item == 0) changed.awaitUninterruptibly();
        sum += item;
        item = 0;
        changed.signal();
    } finally {
        lock.unlock();
    }
}

void main() throws InterruptedException {
    Thread a = new Thread(this::take);
    Thread b = new Thread(this::take);
    Thread c = new Thread(() -> {
        put(1);
        put(2);
    });
    a.start();
    b.start();
    c.start();
    a.join();
    b.join();
    c.join();
    IO.println("sum: " + sum);
}
