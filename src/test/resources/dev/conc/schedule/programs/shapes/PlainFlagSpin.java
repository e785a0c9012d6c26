// Publication through a plain flag, awaited with onSpinWait: right in every interleaving, but a data race.
boolean ready = false;
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
