// An optimistic read of a pair, validated, and read again under the lock when a writer came between.
final StampedLock lock = new StampedLock();
int x = 0;
int y = 0;
String seen = "";

void read() {
    long stamp = lock.tryOptimisticRead();
    int a = x;
    int b = y;
    if (!lock.validate(stamp)) {
        stamp = lock.readLock();
        a = x;
        b = y;
        lock.unlockRead(stamp);
    }
    seen = a + " " + b;
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
