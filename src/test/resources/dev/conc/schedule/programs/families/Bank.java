// Five adds and takes away 5, Eight adds and takes away 8, without a lock.
int balance = 0;

void changeIt(int n) {
    balance = balance + n;
    balance = balance - n;
}

void main() throws InterruptedException {
    Thread five = new Thread(() -> changeIt(5), "Five");
    Thread eight = new Thread(() -> changeIt(8), "Eight");
    five.start();
    eight.start();
    five.join();
    eight.join();
    IO.println("balance: " + balance);
}
