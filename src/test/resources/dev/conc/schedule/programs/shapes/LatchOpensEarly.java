// Latch off by one, too few: it waits for one of two workers.
final CountDownLatch latch = new CountDownLatch(1);
int a = 0;
int b = 0;

void main() throws InterruptedException {
    new Thread(() -> {
        a = 1;
        latch.countDown();
    }).start();
    new Thread(() -> {
        b = 1;
        latch.countDown();
    }).start();
    latch.await();
    IO.println(a + " " + b);
}
