import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class ReadersAndWriter {
    private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();
    private static int value;

    public static void main(String[] args) throws InterruptedException {
        List<Thread> threads = List.of(
                thread(() -> {
                    LOCK.readLock().lock();
                    int seen = value;
                    LOCK.readLock().unlock();
                    return null;
                }),
                thread(() -> {
                    LOCK.readLock().lock();
                    int seen = value;
                    LOCK.readLock().unlock();
                    return null;
                }),
                thread(() -> {
                    LOCK.writeLock().lock();
                    value++;
                    LOCK.writeLock().unlock();
                    return null;
                }));
        for (Thread each : threads) {
            each.start();
        }
        for (Thread each : threads) {
            each.join();
        }
        System.out.println(value);
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
