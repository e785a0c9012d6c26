// Two threads add one to a variable without a lock.
int x = 0;

void main() throws InterruptedException {
    Thread a = new Thread(() -> x++);
    Thread b = new Thread(() -> x++);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("x = " + x);
}
