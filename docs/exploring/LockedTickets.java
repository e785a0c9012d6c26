// The same under a lock: the second example of docs/exploring.md.
final Object lock = new Object();
int sold;

void main() throws InterruptedException {
    Thread a = new Thread(this::sell, "A");
    Thread b = new Thread(this::sell, "B");
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("sold " + sold);
}

void sell() {
    synchronized (lock) {
        int seen = sold;
        sold = seen + 1;
    }
}
