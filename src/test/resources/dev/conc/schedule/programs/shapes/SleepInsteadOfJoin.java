// A sleep used as synchronisation.
int data = 0;

void main() throws InterruptedException {
    new Thread(() -> data = 42).start();
    Thread.sleep(2_000);
    int seen = data;
    IO.println("data: " + seen);
    assert seen == 42;
}
