// Bank with a lock: one thread at a time changes the balance.
final ReentrantLock lock = new ReentrantLock();
int balance = 0;

void changeIt(int n) {
    balance = balance + n;
    balance = balance - n;
}

void changeSafely(int n) {
    lock.lock();
    try {
        changeIt(n);
    } finally {
        lock.unlock();
    }
}

void main() throws InterruptedException {
    final int rounds = Integer.getInteger("rounds", 1_000_000);

    Thread five = new Thread(() -> {
        for (int i = 0; i < rounds; i++) changeSafely(5);
    }, "Five");
    Thread eight = new Thread(() -> {
        for (int i = 0; i < rounds; i++) changeSafely(8);
    }, "Eight");

    five.start();
    eight.start();
    five.join();
    eight.join();
    IO.println("balance: " + balance);
}
