// Two threads take two locks in opposite orders.
final Object a = new Object();
final Object b = new Object();

void both(Object first, Object second) {
    synchronized (first) {
        synchronized (second) {
        }
    }
}

void main() throws InterruptedException {
    Thread one = new Thread(() -> both(a, b));
    Thread two = new Thread(() -> both(b, a));
    one.start();
    two.start();
    one.join();
    two.join();
    IO.println("done");
}
