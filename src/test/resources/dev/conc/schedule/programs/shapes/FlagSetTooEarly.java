// Publication in the wrong order: the flag is set before the data.
volatile boolean ready = false;
int data = 0;

void main() throws InterruptedException {
    Thread reader = new Thread(() -> {
        while (!ready) Thread.onSpinWait();
        IO.println("data: " + data);
    });
    reader.start();
    ready = true;
    data = 42;
    reader.join();
}
