package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a thread takes note of an interrupt, and who can see that. */
class InterruptsTest {
    private static String interrupted(String wait) {
        return """
            static final Semaphore s = new Semaphore(0);
            static final CountDownLatch l = new CountDownLatch(1);
            static final Object m = new Object();
            static void main() throws Exception {
                Thread t = new Thread(() -> { try { %s; System.out.println("over"); } catch (Exception e) { System.out.println("thrown"); } });
                t.start();
                t.interrupt();
                System.out.println(t.isInterrupted());
                t.join();
            }""".formatted(wait);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        s.acquire()                          | false thrown,thrown false,thrown true,true thrown
        l.await()                            | false thrown,thrown false,thrown true,true thrown
        new LinkedBlockingQueue<>().take()   | false thrown,thrown false,thrown true,true thrown
        new CompletableFuture<>().get()      | false thrown,thrown false,thrown true,true thrown
        Thread.currentThread().join()        | false thrown,thrown false,thrown true,true thrown
        synchronized (m) { m.wait(); }       | false thrown,thrown false,thrown true,true thrown
        Thread.sleep(1000)                   | false thrown,over true,thrown false,thrown true,true over,true thrown
        s.tryAcquire(1, TimeUnit.SECONDS)    | false thrown,over true,thrown false,thrown true,true over,true thrown
        """)
    void others_see_it_until_the_thread_has_taken_note(String wait, String outcomes) {
        assertThat(Explored.everyWay(interrupted(wait))).containsExactly(outcomes.split(","));
    }

    private static String atCondition(String lock, String wait) {
        return """
            static final Lock lock = %s;
            static final Condition c = lock.newCondition();
            static boolean waiting;
            static void main() throws Exception {
                Thread t = new Thread(() -> { lock.lock(); try { waiting = true; %s; } catch (InterruptedException e) { } finally { lock.unlock(); } });
                t.setDaemon(true);
                t.start();
                lock.lock();
                if (waiting) {
                    t.interrupt();
                    Thread.sleep(100);
                    System.out.println(t.isInterrupted());
                }
                lock.unlock();
            }""".formatted(lock, wait);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        new ReentrantLock()                       | c.await()
        new ReentrantLock(true)                   | c.await()
        new ReentrantLock()                       | c.await(1, TimeUnit.SECONDS)
        new ReentrantLock()                       | c.awaitNanos(1000)
        new ReentrantLock()                       | c.awaitUntil(new Date(System.currentTimeMillis() + 1000))
        new ReentrantReadWriteLock().writeLock()  | c.await()
        """)
    void a_condition_is_left_before_the_lock_is_there_again_and_the_interrupt_is_gone_then(String lock, String wait) {
        assertThat(Explored.everyWay(atCondition(lock, wait))).containsExactly("", "false", "true");
    }

    @Test
    void a_monitor_is_not() {
        assertThat(Explored.everyWay("""
            static final Object m = new Object();
            static boolean waiting;
            static void main() throws Exception {
                Thread t = new Thread(() -> { synchronized (m) { try { waiting = true; m.wait(); } catch (InterruptedException e) { } } });
                t.setDaemon(true);
                t.start();
                synchronized (m) {
                    if (waiting) { t.interrupt(); Thread.sleep(100); System.out.println(t.isInterrupted()); }
                }
            }""")).containsExactly("", "true");
    }

    @Test
    void an_interrupt_after_the_signal_stays() {
        assertThat(Explored.everyWay("""
            static final ReentrantLock lock = new ReentrantLock();
            static final Condition c = lock.newCondition();
            static boolean waiting;
            static void main() throws Exception {
                Thread t = new Thread(() -> {
                    lock.lock();
                    try { waiting = true; c.await(); System.out.println("woken " + Thread.interrupted()); } catch (InterruptedException e) { System.out.println("thrown"); } finally { lock.unlock(); }
                });
                t.setDaemon(true);
                t.start();
                lock.lock();
                if (waiting) { c.signal(); t.interrupt(); }
                lock.unlock();
                if (waiting) t.join();
            }""")).contains("woken true").doesNotContain("thrown", "woken false");
    }

    @Test
    void a_loop_until_an_interrupt_ends_when_its_pool_is_ended() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                ExecutorService pool = Executors.newFixedThreadPool(1);
                CountDownLatch begun = new CountDownLatch(1);
                pool.submit(() -> { begun.countDown(); while (!Thread.currentThread().isInterrupted()) { } System.out.println("stopped"); });
                begun.await();
                pool.shutdownNow();
                pool.awaitTermination(1_000, TimeUnit.DAYS);
            }""")).containsExactly("stopped");
    }

    @Test
    void a_task_that_is_cancelled_while_it_joins_a_thread_joins_no_longer() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                ExecutorService pool = Executors.newFixedThreadPool(1);
                CountDownLatch begun = new CountDownLatch(1);
                Future<?> task = pool.submit(() -> {
                    Thread ever = new Thread(() -> LockSupport.park());
                    ever.setDaemon(true);
                    ever.start();
                    begun.countDown();
                    try { ever.join(); } catch (InterruptedException e) { System.out.println("cancelled"); }
                });
                begun.await();
                task.cancel(true);
                pool.shutdown();
                pool.awaitTermination(1_000, TimeUnit.DAYS);
            }""")).containsExactly("cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Executors.newFixedThreadPool(1)", "Executors.newVirtualThreadPerTaskExecutor()",
            "Executors.newCachedThreadPool()", "Executors.newScheduledThreadPool(1)"})
    void who_is_interrupted_while_it_closes_an_executor_ends_its_tasks(String executor) {
        assertThat(Explored.everyWay("""
            static void main() {
                CountDownLatch never = new CountDownLatch(1);
                try (ExecutorService pool = %s) {
                    pool.submit(() -> { try { never.await(); } catch (InterruptedException e) { System.out.println("ended"); } });
                    Thread.currentThread().interrupt();
                }
                System.out.println(Thread.interrupted());
            }""".formatted(executor))).contains("ended true").isSubsetOf("ended true", "true");
    }
}
