import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Phaser;

class Phases {
    private static final Phaser PHASER = new Phaser(3);

    public static void main(String[] args) throws InterruptedException {
        List<Thread> threads = List.of(
                thread(() -> {
                    PHASER.arriveAndAwaitAdvance();
                    PHASER.arriveAndAwaitAdvance();
                    return null;
                }),
                thread(() -> {
                    PHASER.arriveAndAwaitAdvance();
                    PHASER.arriveAndAwaitAdvance();
                    return null;
                }),
                thread(() -> {
                    PHASER.arriveAndAwaitAdvance();
                    PHASER.arriveAndAwaitAdvance();
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
