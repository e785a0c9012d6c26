// Two stages that put to each other's full queue: neither can take.
final BlockingQueue<Integer> there = new ArrayBlockingQueue<>(1);
final BlockingQueue<Integer> back = new ArrayBlockingQueue<>(1);

void putTwiceThenTake(BlockingQueue<Integer> out, BlockingQueue<Integer> in) {
    try {
        out.put(1);
        out.put(2);
        in.take();
        in.take();
    } catch (InterruptedException e) {
        throw new IllegalStateException(e);
    }
}

void main() throws InterruptedException {
    Thread a = new Thread(() -> putTwiceThenTake(there, back));
    Thread b = new Thread(() -> putTwiceThenTake(back, there));
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("done");
}
