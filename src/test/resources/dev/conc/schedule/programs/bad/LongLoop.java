// Counts to a hundred thousand in one thread.
int count;

void main() throws InterruptedException {
    Thread thread = new Thread(() -> {
        for (int i = 0; i < 100_000; i++) {
            count++;
        }
    });
    thread.start();
    thread.join();
    IO.println(count);
}
