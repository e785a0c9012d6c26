// The experiment of Bank, 100 times over: where does it end?
volatile int balance = 0;

void changeIt(int n) {
    balance = balance + n;
    balance = balance - n;
}

void hundredRuns(int me, int n) {
    final int rounds = Integer.getInteger("rounds", 20_000);
    for (int run = 0; run < 100; run++) {
        startTogether(me);
        for (int i = 0; i < rounds; i++) changeIt(n);
        meet(me);
        if (me == 0) record();
        if (me == 0 && run % 20 == 19) progress(run + 1);
        meet(me);
    }
}

final String[] label = {"below -9,999", "-9,999 to -100", "-99 to -1",
    "0", "1 to 99", "100 to 9,999", "above 9,999"};
final int[] count = new int[label.length];

void record() {
    int size = Math.abs(balance);
    int far = size == 0 ? 0 : size < 100 ? 1 : size < 10_000 ? 2 : 3;
    count[3 + Integer.signum(balance) * far]++;
    balance = 0;
    turn = 0;
}

void progress(int runs) {
    IO.println("run " + runs + " of 100");
}

void main() throws InterruptedException {
    Thread five = new Thread(() -> hundredRuns(0, 5), "Five");
    Thread eight = new Thread(() -> hundredRuns(1, 8), "Eight");
    five.start();
    eight.start();
    five.join();
    eight.join();
    for (int i = 0; i < label.length; i++) {
        String bar = "#".repeat((count[i] + 2) / 3);
        IO.println("%14s %3d |%s".formatted(label[i], count[i], bar));
    }
    IO.println((100 - count[3])
            + " of 100 runs ended with a balance other than 0");
    if (late > 0) {
        System.err.println(late + " of them did not run together.");
    }
}

final AtomicIntegerArray arrived = new AtomicIntegerArray(2);

void meet(int me) {             // waits for the other without sleeping
    int here = arrived.incrementAndGet(me);
    while (arrived.get(1 - me) < here) Thread.onSpinWait();
}

volatile int turn = 0;
int late = 0;                   // how often they gave up

final long patience = System.nanoTime() + 20_000_000_000L;

void startTogether(int me) {    // as in Bank
    while (turn < 1_000 && System.nanoTime() < patience) {
        if (turn % 2 == me) turn = turn + 1;
    }
    if (me == 0 && turn < 1_000) late++;
}
