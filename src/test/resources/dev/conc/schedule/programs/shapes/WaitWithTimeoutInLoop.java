// A wait with a time-out in a loop ends with what was waited for.
boolean ready = false;

void main() throws InterruptedException {
    Thread other = new Thread(() -> {
        synchronized (this) {
            ready = true;
        }
    });
    other.start();
    synchronized (this) {
        while (!ready) wait(1_000);
        IO.println("ready: " + ready);
    }
    other.join();
}
