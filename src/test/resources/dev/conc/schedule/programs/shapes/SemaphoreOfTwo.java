// A semaphore of two permits lets two of three threads in at a time.
final Semaphore permits = new Semaphore(2);
final AtomicInteger inside = new AtomicInteger();

void visit() {
    permits.acquireUninterruptibly();
    int now = inside.incrementAndGet();
    assert now <= 2 : now + " inside";
    inside.decrementAndGet();
    permits.release();
}

void main() throws InterruptedException {
    Thread a = new Thread(this::visit);
    Thread b = new Thread(this::visit);
    Thread c = new Thread(this::visit);
    a.start();
    b.start();
    c.start();
    a.join();
    b.join();
    c.join();
    IO.println("permits: " + permits.availablePermits());
}
