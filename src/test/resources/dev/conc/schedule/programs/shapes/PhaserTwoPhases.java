// A phaser of two parties: what was written in one phase is read in the next.
final Phaser phaser = new Phaser(2);
final int[] cells = new int[2];
final int[] sums = new int[2];

void work(int me) {
    cells[me] = me + 1;
    phaser.arriveAndAwaitAdvance();
    sums[me] = cells[0] + cells[1];
    phaser.arriveAndDeregister();
}

void main() throws InterruptedException {
    Thread a = new Thread(() -> work(0));
    Thread b = new Thread(() -> work(1));
    a.start();
    b.start();
    a.join();
    b.join();
    IO.println(sums[0] + " " + sums[1] + ", ended: " + phaser.isTerminated());
}
