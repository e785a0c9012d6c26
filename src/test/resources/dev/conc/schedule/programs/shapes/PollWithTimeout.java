// A poll with a time-out may come back with nothing.
final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

void main() throws InterruptedException {
    Thread other = new Thread(() -> queue.add("letter"));
    other.start();
    IO.println("got: " + queue.poll(1, TimeUnit.SECONDS));
    other.join();
}
