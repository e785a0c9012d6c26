// Each thread holds a lock, but not the same one.
final Object lockOfA = new Object();
final Object lockOfB = new Object();
int count = 0;

void plusOne(Object lock) {
    synchronized (lock) {
        count += 1;
    }
}

void main() throws InterruptedException {
    final int rounds = Integer.getInteger("rounds", 1_000_000);
    Thread a = new Thread(() -> {
        if (rounds > 1) startTogether(0);
        for (int i = 0; i < rounds; i++) plusOne(lockOfA);
    }, "A");
    Thread b = new Thread(() -> {
        if (rounds > 1) startTogether(1);
        for (int i = 0; i < rounds; i++) plusOne(lockOfB);
    }, "B");
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("asked for: " + 2 * rounds);
    IO.println("counted:   " + count);
}

volatile int turn = 0;

void startTogether(int me) {          // as in Bank
    long end = System.nanoTime() + 4_000_000_000L;
    while (turn < 1_000 && System.nanoTime() < end) {
        if (turn % 2 == me) turn = turn + 1;
    }
    if (me == 0 && turn < 1_000) {
        System.err.println("Gave up: the two did not run together.");
    }
}
