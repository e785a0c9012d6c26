// System.exit ends the program though other threads wait for ever.
void main() throws InterruptedException {
    new Thread(() -> {
        synchronized (this) {
            try {
                wait();
            } catch (InterruptedException e) {
                IO.println("interrupted");
            }
        }
    }).start();
    IO.println("leaving");
    System.exit(0);
}
