// Publication through a volatile flag, awaited by a bare loop that says nothing to the scheduler.
volatile boolean ready = false;
int data = 0;

void main() throws InterruptedException {
    Thread reader = new Thread(() -> {
        while (!ready) {
        }
        IO.println("data: " + data);
    });
    reader.start();
    data = 42;
    ready = true;
    reader.join();
}
