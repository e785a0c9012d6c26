// The repaired SwallowedInterrupt.
final BlockingQueue<String> work = new LinkedBlockingQueue<>();

void main() throws InterruptedException {
    Thread worker = new Thread(() -> {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                work.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    });
    worker.start();
    worker.interrupt();
    worker.join();
    IO.println("stopped");
}
