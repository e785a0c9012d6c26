// Five adds and takes away 5, Eight adds and takes away 8.
// Nothing should be left at the end.
volatile int balance = 0;

void changeIt(int n) {
    balance = balance + n;
    balance = balance - n;
}

void main() throws InterruptedException {
    final int rounds = Integer.getInteger("rounds", 1_000_000);

    Thread five = new Thread(() -> {
        if (rounds > 1) startTogether(0);
        for (int i = 0; i < rounds; i++) changeIt(5);
    }, "Five");
    Thread eight = new Thread(() -> {
        if (rounds > 1) startTogether(1);
        for (int i = 0; i < rounds; i++) changeIt(8);
    }, "Eight");

    five.start();
    eight.start();
    five.join();
    eight.join();
    IO.println("balance: " + balance);
}

volatile int turn = 0;

// Lets both go once they run at the same time, on two cores:
// they take 1,000 quick turns, or give up after four seconds.
void startTogether(int me) {
    long end = System.nanoTime() + 4_000_000_000L;
    while (turn < 1_000 && System.nanoTime() < end) {
        if (turn % 2 == me) turn = turn + 1;
    }
    if (me == 0 && turn < 1_000) {
        System.err.println("Gave up: the two did not run together.");
    }
}
