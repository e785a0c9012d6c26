// A thread that is no daemon waits for ever after main has ended.
final BlockingQueue<String> work = new LinkedBlockingQueue<>();

void main() {
    new Thread(() -> {
        try {
            work.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }).start();
    IO.println("main ends");
}
