// Two threads count without a lock: who comes too late tries again.
final AtomicInteger count = new AtomicInteger();
final AtomicInteger failed = new AtomicInteger();

void plusOne() {
    int seen = count.get();
    while (!count.compareAndSet(seen, seen + 1)) {
        failed.incrementAndGet();
        seen = count.get();
    }
}

void main() throws InterruptedException {
    final int rounds = Integer.getInteger("rounds", 1_000_000);
    Runnable work = () -> {
        for (int i = 0; i < rounds; i++) plusOne();
    };
    Thread a = new Thread(work, "A");
    Thread b = new Thread(work, "B");
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("asked for: " + 2 * rounds);
    IO.println("counted:   " + count);
    IO.println("failed attempts: " + failed);
}
