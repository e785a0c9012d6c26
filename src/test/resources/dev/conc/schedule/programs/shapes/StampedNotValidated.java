// An optimistic read of a pair that nobody validates: the halves may not belong together.
final StampedLock lock = new StampedLock();
int x = 0;
int y = 0;
String seen = "";

void read() {
    lock.tryOptimisticRead();
    seen = x + " " + y;
}

void write() {
    long stamp = lock.writeLock();
    x = 1;
    y = 1;
    lock.unlockWrite(stamp);
}

void main() throws InterruptedException {
    Thread reader = new Thread(this::read);
    Thread writer = new Thread(this::write);
    reader.start();
    writer.start();
    reader.join();
    writer.join();
    IO.println(seen);
}
