// Publication through a plain flag, awaited with yield.
boolean ready = false;
int data = 0;

void main() throws InterruptedException {
    Thread reader = new Thread(() -> {
        while (!ready) Thread.yield();
        IO.println("data: " + data);
    });
    reader.start();
    data = 42;
    ready = true;
    reader.join();
}
