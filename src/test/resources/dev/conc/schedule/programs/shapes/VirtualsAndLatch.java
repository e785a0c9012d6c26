import java.util.concurrent.CountDownLatch;

class VirtualsAndLatch {
    static int count;

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            Thread.startVirtualThread(() -> {
                done.countDown();
                count++;
            });
        }
        done.await();
        System.out.println(count);
    }
}
