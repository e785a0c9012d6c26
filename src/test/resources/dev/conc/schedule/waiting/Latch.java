import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

class Latch {
    private static final CountDownLatch LATCH = new CountDownLatch(3);
    private static final int[] CELLS = new int[3];

    public static void main(String[] args) throws InterruptedException {
        List<Thread> threads = List.of(
                thread(() -> {
                    CELLS[0] = 1;
                    LATCH.countDown();
                    return null;
                }),
                thread(() -> {
                    CELLS[1] = 1;
                    LATCH.countDown();
                    return null;
                }),
                thread(() -> {
                    CELLS[2] = 1;
                    LATCH.countDown();
                    return null;
                }),
                thread(() -> {
                    LATCH.await();
                    System.out.println(CELLS[0] + CELLS[1] + CELLS[2]);
                    return null;
                }));
        for (Thread each : threads) {
            each.start();
        }
        for (Thread each : threads) {
            each.join();
        }
    }

    private static Thread thread(Callable<?> body) {
        return new Thread(() -> {
            try {
                body.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
