// A barrier between two phases: each thread reads what the other wrote before it.
final CyclicBarrier barrier = new CyclicBarrier(2);
final int[] first = new int[2];
final int[] second = new int[2];

void phases(int me) {
    first[me] = me + 1;
    try {
        barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
        throw new IllegalStateException(e);
    }
    second[me] = 10 * first[1 - me];
}

void main() throws InterruptedException {
    Thread a = new Thread(() -> phases(0));
    Thread b = new Thread(() -> phases(1));
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println(second[0] + " " + second[1]);
}
