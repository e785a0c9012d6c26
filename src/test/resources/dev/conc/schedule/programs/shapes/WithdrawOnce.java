// The repaired WithdrawTwice: check and withdrawal are one critical section.
int balance = 100;

synchronized void buy() {
    if (balance >= 80) balance -= 80;
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
