// The experiment of Bank, 100 times with a plain field
// and 100 times with a volatile one.
int plain = 0;
volatile int real = 0;

void changePlain(int n) {
    plain = plain + n;
    plain = plain - n;
}

void changeReal(int n) {
    real = real + n;
    real = real - n;
}

int plainWrong = 0;
int realWrong = 0;

void count() {
    if (plain != 0) plainWrong++;
    if (real != 0) realWrong++;
    plain = 0;
    real = 0;
    turn = 0;
}

void progress(int runs) {
    IO.println("run " + runs + " of 100");
}

void hundredRuns(int me, IntConsumer change, int n) {
    final int rounds = Integer.getInteger("rounds", 20_000);
    for (int run = 0; run < 100; run++) {
        startTogether(me);
        for (int i = 0; i < rounds; i++) change.accept(n);
        meet(me);
        if (me == 0) count();
        if (me == 0 && run % 20 == 19) progress(run + 1);
        meet(me);
    }
}

void experiment(IntConsumer change) throws InterruptedException {
    Thread five = new Thread(() -> hundredRuns(0, change, 5), "Five");
    Thread eight = new Thread(() -> hundredRuns(1, change, 8), "Eight");
    five.start();
    eight.start();
    five.join();
    eight.join();
}

void main() throws InterruptedException {
    IO.println("a plain field");
    experiment(this::changePlain);
    IO.println("plain:    " + plainWrong + " of 100 runs wrong");
    IO.println("a volatile field");
    experiment(this::changeReal);
    IO.println("volatile: " + realWrong + " of 100 runs wrong");
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
