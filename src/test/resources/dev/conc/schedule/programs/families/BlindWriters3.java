// Three threads write the same value to one variable; nobody reads it before they have ended.
int x = 0;

void main() throws InterruptedException {
    Thread a = new Thread(() -> x = 1);
    Thread b = new Thread(() -> x = 1);
    Thread c = new Thread(() -> x = 1);
    a.start();
    b.start();
    c.start();
    a.join();
    b.join();
    c.join();
    IO.println("x = " + x);
}
