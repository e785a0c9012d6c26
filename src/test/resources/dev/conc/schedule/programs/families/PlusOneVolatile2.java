// Two threads add one to a volatile variable: still two steps each, but no data race.
volatile int x = 0;

void main() throws InterruptedException {
    Thread a = new Thread(() -> x++);
    Thread b = new Thread(() -> x++);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("x = " + x);
}
