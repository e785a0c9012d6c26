// A phaser that waits for a party that never arrives.
final Phaser phaser = new Phaser(2);

void main() throws InterruptedException {
    Thread a = new Thread(() -> phaser.arriveAndAwaitAdvance());
    a.start();
    a.join();
    IO.println("done");
}
