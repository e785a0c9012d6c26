// A daemon that waits for ever is no deadlock: the program ends without it.
final BlockingQueue<String> work = new LinkedBlockingQueue<>();

void main() {
    Thread daemon = new Thread(() -> {
        try {
            while (true) work.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    });
    daemon.setDaemon(true);
    daemon.start();
    work.add("something");
    IO.println("main ends");
}
