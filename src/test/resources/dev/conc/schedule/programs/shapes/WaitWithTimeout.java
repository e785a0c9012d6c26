// A wait with a time-out may end without what was waited for.
boolean ready = false;

void main() throws InterruptedException {
    Thread other = new Thread(() -> {
        synchronized (this) {
            ready = true;
            notifyAll();
        }
    });
    other.start();
    synchronized (this) {
        if (!ready) wait(1_000);
        IO.println("ready: " + ready);
    }
    other.join();
}
