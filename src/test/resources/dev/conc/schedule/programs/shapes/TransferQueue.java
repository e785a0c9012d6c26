// A transfer waits until somebody has taken what it brings.
final TransferQueue<String> queue = new LinkedTransferQueue<>();

void main() throws InterruptedException {
    Thread giver = new Thread(() -> {
        try {
            queue.transfer("parcel");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    });
    giver.start();
    String got = queue.take();
    giver.join();
    IO.println(got + ", " + queue.size() + " left");
}
