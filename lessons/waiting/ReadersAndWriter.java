// Readers share the notice, a writer has it alone.
final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
int words = 1;
int letters = 1;                  // always as many as words

final AtomicInteger inside = new AtomicInteger();
final AtomicInteger most = new AtomicInteger();
volatile boolean torn = false;

void read() {
    lock.readLock().lock();
    try {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        if (words != letters) torn = true;
        inside.decrementAndGet();
    } finally {
        lock.readLock().unlock();
    }
}

void write() {
    lock.writeLock().lock();
    try {
        words++;
        letters++;
    } finally {
        lock.writeLock().unlock();
    }
}

void main() throws InterruptedException {
    List<Thread> threads = List.of(new Thread(this::read, "Anna"),
            new Thread(this::read, "Ben"),
            new Thread(this::write, "Writer"));
    for (Thread thread : threads) thread.start();
    for (Thread thread : threads) thread.join();
    IO.println("readers at once: " + most + ", torn: " + torn);
}
