import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

class TryLocks {
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final AtomicInteger MISSED = new AtomicInteger();

    public static void main(String[] args) throws InterruptedException {
        List<Thread> threads = List.of(
                thread(() -> {
                    if (LOCK.tryLock()) {
                        LOCK.unlock();
                    } else {
                        MISSED.incrementAndGet();
                    }
                    return null;
                }),
                thread(() -> {
                    if (LOCK.tryLock()) {
                        LOCK.unlock();
                    } else {
                        MISSED.incrementAndGet();
                    }
                    return null;
                }),
                thread(() -> {
                    if (LOCK.tryLock()) {
                        LOCK.unlock();
                    } else {
                        MISSED.incrementAndGet();
                    }
                    return null;
                }));
        for (Thread each : threads) {
            each.start();
        }
        for (Thread each : threads) {
            each.join();
        }
        System.out.println(MISSED);
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
