// Livelock: a thread spins on a flag that nobody sets.
volatile boolean ready = false;

void main() throws InterruptedException {
    Thread reader = new Thread(() -> {
        while (!ready) Thread.onSpinWait();
        IO.println("ready");
    });
    reader.start();
    reader.join();
}
