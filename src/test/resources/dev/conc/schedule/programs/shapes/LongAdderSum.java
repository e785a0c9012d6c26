// A LongAdder counts without loss.
final LongAdder count = new LongAdder();

void main() throws InterruptedException {
    Thread a = new Thread(count::increment);
    Thread b = new Thread(count::increment);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("count: " + count.sum());
}
