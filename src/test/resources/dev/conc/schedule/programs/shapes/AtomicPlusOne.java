// Two threads add one to an AtomicInteger through method references.
final AtomicInteger count = new AtomicInteger();

void main() throws InterruptedException {
    Thread a = new Thread(count::incrementAndGet);
    Thread b = new Thread(count::getAndIncrement);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("count: " + count);
}
