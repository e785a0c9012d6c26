import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

class TwoPermitsOfThree {
    private static final Semaphore PERMITS = new Semaphore(2);

    public static void main(String[] args) throws InterruptedException {
        List<Thread> threads = List.of(
                thread(() -> {
                    PERMITS.acquire();
                    PERMITS.release();
                    return null;
                }),
                thread(() -> {
                    PERMITS.acquire();
                    PERMITS.release();
                    return null;
                }),
                thread(() -> {
                    PERMITS.acquire();
                    PERMITS.release();
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
