// A read lock cannot be made a write lock: the thread waits for itself.
final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
int value = 0;

void main() {
    lock.readLock().lock();
    if (value == 0) {
        lock.writeLock().lock();
        value = 1;
        lock.writeLock().unlock();
    }
    lock.readLock().unlock();
    IO.println("value: " + value);
}
