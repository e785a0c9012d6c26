// Two threads take one lock three times each.
final Object lock = new Object();
int x = 0;

void threeTimes() {
    for (int i = 0; i < 3; i++) {
        synchronized (lock) {
            x++;
        }
    }
}

void main() throws InterruptedException {
    Thread a = new Thread(this::threeTimes);
    Thread b = new Thread(this::threeTimes);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("x = " + x);
}
