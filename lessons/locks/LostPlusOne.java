// Two threads add 1 to the same counter, a million times each.
volatile int count = 0;

void main() throws InterruptedException {
    final int rounds = Integer.getInteger("rounds", 1_000_000);
    Thread a = new Thread(() -> {
        if (rounds > 1) startTogether(0);
        for (int i = 0; i < rounds; i++) count += 1;
    }, "A");
    Thread b = new Thread(() -> {
        if (rounds > 1) startTogether(1);
        for (int i = 0; i < rounds; i++) count += 1;
    }, "B");
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("asked for: " + 2 * rounds);
    IO.println("counted:   " + count);
    IO.println("lost:      " + (2 * rounds - count));
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
