import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;

class TwoProducers {
    private static final BlockingQueue<Integer> QUEUE = new ArrayBlockingQueue<>(1);
    private static int sum;

    public static void main(String[] args) throws InterruptedException {
        List<Thread> threads = List.of(
                thread(() -> {
                    QUEUE.put(1);
                    QUEUE.put(2);
                    return null;
                }),
                thread(() -> {
                    QUEUE.put(3);
                    QUEUE.put(4);
                    return null;
                }),
                thread(() -> {
                    for (int i = 0; i < 4; i++) {
                        sum += QUEUE.take();
                    }
                    return null;
                }));
        for (Thread each : threads) {
            each.start();
        }
        for (Thread each : threads) {
            each.join();
        }
        System.out.println(sum);
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
