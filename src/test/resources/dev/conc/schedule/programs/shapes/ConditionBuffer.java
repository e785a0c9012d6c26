// A buffer of one place with a lock and a condition for each kind of waiter.
final ReentrantLock lock = new ReentrantLock();
final Condition full = lock.newCondition();
final Condition empty = lock.newCondition();
int item = 0;
int sum = 0;

void put(int value) {
    lock.lock();
    try {
        while (item != 0) empty.awaitUninterruptibly();
        item = value;
        full.signal();
    } finally {
        lock.unlock();
    }
}

void take() {
    lock.lock();
    try {
        while (item == 0) full.awaitUninterruptibly();
        sum += item;
        item = 0;
        empty.signal();
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
