// Latch off by one, too many: it waits for three and two count down.
final CountDownLatch latch = new CountDownLatch(3);

void main() throws InterruptedException {
    new Thread(latch::countDown).start();
    new Thread(() -> latch.countDown()).start();
    latch.await();
    IO.println("all done");
}
