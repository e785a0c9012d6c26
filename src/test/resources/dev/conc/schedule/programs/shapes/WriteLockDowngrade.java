// A write lock can be made a read lock: nobody changes the value in between.
final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
int value = 0;

void next() {
    lock.writeLock().lock();
    int mine = ++value;
    lock.readLock().lock();
    lock.writeLock().unlock();
    assert value == mine;
    lock.readLock().unlock();
}

void main() throws InterruptedException {
    Thread a = new Thread(this::next);
    Thread b = new Thread(this::next);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("value: " + value);
}
