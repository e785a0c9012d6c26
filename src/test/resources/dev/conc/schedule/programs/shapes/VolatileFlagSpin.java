// Publication through a volatile flag.
volatile boolean ready = false;
int data = 0;

void main() throws InterruptedException {
    Thread reader = new Thread(() -> {
        while (!ready) Thread.onSpinWait();
        IO.println("data: " + data);
    });
    reader.start();
    data = 42;
    ready = true;
    reader.join();
}
