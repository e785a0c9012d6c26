import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.SynchronousQueue;

class Handover {
    private static final SynchronousQueue<Integer> QUEUE = new SynchronousQueue<>();

    public static void main(String[] args) throws InterruptedException {
        List<Thread> threads = List.of(
                thread(() -> {
                    QUEUE.put(1);
                    QUEUE.put(2);
                    return null;
                }),
                thread(() -> {
                    System.out.println(QUEUE.take() + QUEUE.take());
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
