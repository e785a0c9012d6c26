// A join with a time-out may end before the thread.
int data = 0;

void main() throws InterruptedException {
    Thread other = new Thread(() -> data = 42);
    other.start();
    other.join(1_000);
    IO.println("data: " + data);
}
