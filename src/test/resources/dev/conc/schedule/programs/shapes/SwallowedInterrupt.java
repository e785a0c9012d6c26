// A worker that swallows the interrupt which should have ended it.
final BlockingQueue<String> work = new LinkedBlockingQueue<>();

void main() throws InterruptedException {
    Thread worker = new Thread(() -> {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                work.take();
            } catch (InterruptedException e) {
                // Nothing: the loop looks at the flag, but the exception has cleared it.
            }
        }
    });
    worker.start();
    worker.interrupt();
    worker.join();
    IO.println("stopped");
}
