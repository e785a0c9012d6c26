// Three threads add one to a variable under one lock.
final Object lock = new Object();
int x = 0;

void plusOne() {
    synchronized (lock) {
        x++;
    }
}

void main() throws InterruptedException {
    Thread a = new Thread(this::plusOne);
    Thread b = new Thread(this::plusOne);
    Thread c = new Thread(this::plusOne);
    a.start();
    b.start();
    c.start();
    a.join();
    b.join();
    c.join();
    IO.println("x = " + x);
}
