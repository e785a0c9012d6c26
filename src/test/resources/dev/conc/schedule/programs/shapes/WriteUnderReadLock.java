// Writing under a read lock, which any number of threads may hold at once: an update is lost.
final ReadWriteLock lock = new ReentrantReadWriteLock();
int count = 0;

void plusOne() {
    lock.readLock().lock();
    count++;
    lock.readLock().unlock();
}

void main() throws InterruptedException {
    Thread a = new Thread(this::plusOne);
    Thread b = new Thread(this::plusOne);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("count: " + count);
}
