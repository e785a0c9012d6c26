// A sleeping thread is interrupted, or has slept enough before.
void main() throws InterruptedException {
    Thread sleeper = new Thread(() -> {
        try {
            Thread.sleep(1_000);
            IO.println("slept");
        } catch (InterruptedException e) {
            IO.println("interrupted");
        }
    });
    sleeper.start();
    sleeper.interrupt();
    sleeper.join();
}
