// Livelock in some schedules only: the flag is cleared by who sets it, and the spinning thread may miss it.
volatile boolean ready = false;

void main() throws InterruptedException {
    Thread reader = new Thread(() -> {
        while (!ready) Thread.yield();
        IO.println("seen");
    });
    reader.start();
    ready = true;
    ready = false;
    reader.join();
}
