// A waiting thread is interrupted, before or after it begins to wait.
void main() throws InterruptedException {
    Thread waiter = new Thread(() -> {
        synchronized (this) {
            try {
                wait();
                IO.println("woken");
            } catch (InterruptedException e) {
                IO.println("interrupted");
            }
        }
    });
    waiter.start();
    waiter.interrupt();
    waiter.join();
}
