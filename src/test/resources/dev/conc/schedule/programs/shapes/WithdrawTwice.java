// Atomicity violation: check and withdrawal are locked each, but not together.
int balance = 100;

synchronized int balance() {
    return balance;
}

synchronized void withdraw(int amount) {
    balance -= amount;
}

void buy() {
    if (balance() >= 80) withdraw(80);
}

void main() throws InterruptedException {
    Thread a = new Thread(this::buy);
    Thread b = new Thread(this::buy);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("balance: " + balance);
    assert balance >= 0 : "overdrawn";
}
