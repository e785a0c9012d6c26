// Two transfers in opposite directions. Each locks both accounts.
class Account {
    int balance = 100;
}

final Account left = new Account();
final Account right = new Account();

// How long main waits for each, in milliseconds; 0 is for ever.
final long patience = Long.getLong("patience", 2000);

void transfer(Account from, Account to, int n) {
    synchronized (from) {
        synchronized (to) {
            from.balance -= n;
            to.balance += n;
        }
    }
}

void main() throws InterruptedException {
    Thread anna = new Thread(() -> transfer(left, right, 10), "Anna");
    Thread ben = new Thread(() -> transfer(right, left, 20), "Ben");
    anna.setDaemon(true);         // so that the program can end
    ben.setDaemon(true);
    anna.start();
    ben.start();
    anna.join(patience);
    ben.join(patience);
    IO.println("left " + left.balance + ", right " + right.balance);
}
