// Three threads add one to a variable without a lock.
int x = 0;

void main() throws InterruptedException {
    Thread a = new Thread(() -> x++);
    Thread b = new Thread(() -> x++);
    Thread c = new Thread(() -> x++);
    a.start();
    b.start();
    c.start();
    a.join();
    b.join();
    c.join();
    IO.println("x = " + x);
}
