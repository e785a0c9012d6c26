// The action of a barrier runs once a round, when all have come and before any goes on.
int rounds = 0;
final CyclicBarrier barrier = new CyclicBarrier(2, () -> rounds++);
final int[] seen = new int[2];

void meet(int me) {
    try {
        barrier.await();
        seen[me] = rounds;
    } catch (InterruptedException | BrokenBarrierException e) {
        throw new IllegalStateException(e);
    }
}

void main() throws InterruptedException {
    Thread a = new Thread(() -> meet(0));
    Thread b = new Thread(() -> meet(1));
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println(seen[0] + " " + seen[1]);
}
