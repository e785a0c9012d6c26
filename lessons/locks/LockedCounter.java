// Two counters whose plusOne holds its lock for a block.
class BlockCounter {
    int count = 0;

    void plusOne() {
        synchronized (this) {
            count += 1;
        }
    }

    void plusTwo() {
        synchronized (this) {      // held already, taken again inside
            plusOne();
            plusOne();
        }
    }
}

class LockCounter {
    final ReentrantLock lock = new ReentrantLock();
    int count = 0;

    void plusOne() {
        lock.lock();
        try {
            count += 1;
        } finally {
            lock.unlock();
        }
    }
}

void inTwoThreads(Runnable task) throws InterruptedException {
    final int rounds = Integer.getInteger("rounds", 100_000);
    Runnable work = () -> {
        for (int i = 0; i < rounds; i++) task.run();
    };
    Thread a = new Thread(work, "A");
    Thread b = new Thread(work, "B");
    a.start();
    b.start();
    a.join();
    b.join();
}

void main() throws InterruptedException {
    var block = new BlockCounter();
    inTwoThreads(block::plusOne);
    IO.println("synchronized, plusOne: " + block.count);
    inTwoThreads(block::plusTwo);
    IO.println("and then plusTwo:      " + block.count);
    var locked = new LockCounter();
    inTwoThreads(locked::plusOne);
    IO.println("ReentrantLock:         " + locked.count);
}
