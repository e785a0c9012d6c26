// A read-write lock: readers see both halves of a pair or neither.
final ReadWriteLock lock = new ReentrantReadWriteLock();
int left = 0;
int right = 0;

void write() {
    lock.writeLock().lock();
    left = 1;
    right = 1;
    lock.writeLock().unlock();
}

void read() {
    lock.readLock().lock();
    assert left == right;
    lock.readLock().unlock();
}

void main() throws InterruptedException {
    Thread a = new Thread(this::read);
    Thread b = new Thread(this::read);
    Thread c = new Thread(this::write);
    a.start();
    b.start();
    c.start();
    a.join();
    b.join();
    c.join();
    IO.println(left + " " + right);
}
