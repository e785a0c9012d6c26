// Three threads add one to an AtomicInteger.
final AtomicInteger x = new AtomicInteger();

void main() throws InterruptedException {
    Thread a = new Thread(() -> x.incrementAndGet());
    Thread b = new Thread(() -> x.incrementAndGet());
    Thread c = new Thread(() -> x.incrementAndGet());
    a.start();
    b.start();
    c.start();
    a.join();
    b.join();
    c.join();
    IO.println("x = " + x);
}
