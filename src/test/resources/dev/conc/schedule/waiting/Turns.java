import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

class Turns {
    private static final Semaphore ONE = new Semaphore(1);
    private static final Semaphore TWO = new Semaphore(0);

    public static void main(String[] args) throws InterruptedException {
        List<Thread> threads = List.of(
                thread(() -> {
                    for (int i = 0; i < 3; i++) {
                        ONE.acquire();
                        System.out.print('a');
                        TWO.release();
                    }
                    return null;
                }),
                thread(() -> {
                    for (int i = 0; i < 3; i++) {
                        TWO.acquire();
                        System.out.print('b');
                        ONE.release();
                    }
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
