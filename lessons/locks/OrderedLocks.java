// The same transfers. Both lock the account with the lower number first.
class Account {
    final int number;
    int balance = 100;

    Account(int number) {
        this.number = number;
    }
}

final Account left = new Account(1);
final Account right = new Account(2);

void transfer(Account from, Account to, int n) {
    Account first = from.number < to.number ? from : to;
    Account second = first == from ? to : from;
    synchronized (first) {
        synchronized (second) {
            from.balance -= n;
            to.balance += n;
        }
    }
}

void main() throws InterruptedException {
    Thread anna = new Thread(() -> transfer(left, right, 10), "Anna");
    Thread ben = new Thread(() -> transfer(right, left, 20), "Ben");
    anna.start();
    ben.start();
    anna.join();
    ben.join();
    IO.println("left " + left.balance + ", right " + right.balance);
}
