// Barrier misuse: a barrier for three and only two threads.
final CyclicBarrier barrier = new CyclicBarrier(3);

void meet() {
    try {
        barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
        throw new IllegalStateException(e);
    }
}

void main() throws InterruptedException {
    Thread a = new Thread(this::meet);
    Thread b = new Thread(this::meet);
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println("met");
}
