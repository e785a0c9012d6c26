// A synchronous queue hands over from thread to thread, and orders what came before it.
final SynchronousQueue<String> hand = new SynchronousQueue<>();
int data = 0;

void main() throws InterruptedException {
    new Thread(() -> {
        data = 42;
        try {
            hand.put("here");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }).start();
    IO.println(hand.take() + ": " + data);
}
