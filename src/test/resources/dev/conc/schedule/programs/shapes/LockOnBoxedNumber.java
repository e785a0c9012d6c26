// Two fields of boxed numbers are one lock when the numbers are the same small one.
final Integer lockOfA = 1;
final Integer lockOfB = 1;

void both(Integer first, Integer second) {
    synchronized ((Object) first) {
        synchronized ((Object) second) {
        }
    }
}

void main() throws InterruptedException {
    Thread a = new Thread(() -> both(lockOfA, lockOfB));
    Thread b = new Thread(() -> both(lockOfB, lockOfA));
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("done");
}
