// A missed signal: nothing remembers that notify was called before the wait.
final Object bell = new Object();

void listen() {
    synchronized (bell) {
        try {
            bell.wait();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
    IO.println("heard");
}

void main() throws InterruptedException {
    Thread listener = new Thread(this::listen);
    listener.start();
    synchronized (bell) {
        bell.notify();
    }
    listener.join();
}
