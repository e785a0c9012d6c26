import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class StartingGun {
    private static final CountDownLatch GUN = new CountDownLatch(1);
    private static final AtomicInteger COUNT = new AtomicInteger();

    public static void main(String[] args) throws InterruptedException {
        List<Thread> threads = List.of(
                thread(() -> {
                    GUN.await();
                    COUNT.incrementAndGet();
                    return null;
                }),
                thread(() -> {
                    GUN.await();
                    COUNT.incrementAndGet();
                    return null;
                }),
                thread(() -> {
                    GUN.await();
                    COUNT.incrementAndGet();
                    return null;
                }),
                thread(() -> {
                    GUN.countDown();
                    return null;
                }));
        for (Thread each : threads) {
            each.start();
        }
        for (Thread each : threads) {
            each.join();
        }
        System.out.println(COUNT);
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
