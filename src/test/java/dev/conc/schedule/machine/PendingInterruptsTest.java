package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.SourceClasses;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What methods that wait, or might have to, do when the thread is interrupted before it calls them: whether they return, or throw, and whether the thread is interrupted afterwards. The same program is
 * run by the JDK, without control, and explored: they must agree.
 */
class PendingInterruptsTest {
    private static final String AROUND = """
        static final List<String> RESULTS = new ArrayList<>();
        static void t(String name, Callable<?> call) {
            Thread.interrupted();
            Thread.currentThread().interrupt();
            String result;
            try { result = "" + call.call(); } catch (Throwable e) { result = e.getClass().getSimpleName(); }
            RESULTS.add(name + "=" + result + "/" + Thread.interrupted());
        }
        static void run(String name, Interruptible call) { t(name, () -> { call.run(); return "void"; }); }
        interface Interruptible { void run() throws Exception; }
        static void main() throws Exception { System.out.println(String.join("; ", results())); }
        static List<String> results() throws Exception {
            RESULTS.clear();
            TimeUnit MS = TimeUnit.MILLISECONDS;
            %s
            Thread.interrupted();
            return RESULTS;
        }
        """;

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(PendingInterruptsTest.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** What the JDK does, on a platform thread. */
    private static String forReal(String calls) throws Exception {
        Map<String, byte[]> classes = SourceClasses.of("Program.java", """
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.*;
            import java.util.concurrent.locks.*;
            public class Program {
            """ + AROUND.formatted(calls) + "}");
        CompletableFuture<String> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                var results = new Loader(classes).loadClass("Program").getDeclaredMethod("results");
                results.setAccessible(true);
                result.complete(String.join("; ", ((Iterable<?>) results.invoke(null)).toString().replaceAll("^\\[|\\]$", "").split(", ")));
            } catch (ReflectiveOperationException | RuntimeException failed) {
                result.completeExceptionally(failed);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return result.get(60, TimeUnit.SECONDS);
    }

    private static Set<String> explored(String calls) {
        return Explored.outcomes(AROUND.formatted(calls));
    }

    private static void sameAsForReal(String calls) throws Exception {
        assertThat(String.join("\n", explored(calls)).replace("; ", "\n")).isEqualTo(forReal(calls).replace("; ", "\n"));
    }

    @Test
    void permits_counts_and_partners() throws Exception {
        sameAsForReal("""
            Semaphore s = new Semaphore(5), none = new Semaphore(0);
            run("acquire", () -> s.acquire()); run("acquire2", () -> s.acquire(2)); run("acquireNone", () -> none.acquire()); run("acquireNegative", () -> s.acquire(-1));
            t("try", () -> s.tryAcquire()); t("try1", () -> s.tryAcquire(1, MS)); t("try0", () -> s.tryAcquire(0, MS)); t("tryNone0", () -> none.tryAcquire(0, MS)); t("tryNone2", () -> none.tryAcquire(2, 1, MS));
            run("uninterruptibly", () -> s.acquireUninterruptibly());
            CountDownLatch open = new CountDownLatch(0), shut = new CountDownLatch(1);
            run("latch", () -> open.await()); t("latch1", () -> open.await(1, MS)); t("latch0", () -> open.await(0, MS)); run("latchShut", () -> shut.await()); t("latchShut0", () -> shut.await(0, MS));
            Exchanger<Integer> e = new Exchanger<>();
            t("exchange", () -> e.exchange(1)); t("exchange1", () -> e.exchange(1, 1, MS)); t("exchange0", () -> e.exchange(1, 0, MS));
            CyclicBarrier b = new CyclicBarrier(1), two = new CyclicBarrier(2);
            t("barrier", () -> b.await()); t("barrierBroken", () -> b.await()); t("barrier1", () -> two.await(1, MS));
            Phaser p = new Phaser(1);
            t("arrive", () -> p.arriveAndAwaitAdvance()); t("advance", () -> p.awaitAdvanceInterruptibly(0)); t("advanceNegative", () -> p.awaitAdvanceInterruptibly(-1)); t("advanceNot", () -> p.awaitAdvanceInterruptibly(p.getPhase()));
            t("advance1", () -> p.awaitAdvanceInterruptibly(p.getPhase(), 1, MS)); t("advance0", () -> p.awaitAdvanceInterruptibly(p.getPhase(), 0, MS)); t("advanceOld1", () -> p.awaitAdvanceInterruptibly(0, 1, MS));
            """);
    }

    @Test
    void queues() throws Exception {
        for (String queue : new String[]{"ArrayBlockingQueue<Integer>(1)", "LinkedBlockingQueue<Integer>(1)",
                "LinkedBlockingQueue<Integer>()",
                "LinkedBlockingDeque<Integer>(1)", "LinkedBlockingDeque<Integer>()", "PriorityBlockingQueue<Integer>()",
                "LinkedTransferQueue<Integer>()"}) {
            sameAsForReal("""
                BlockingQueue<Integer> q = new %s;
                run("putNull", () -> q.put(null)); run("put", () -> q.put(1)); q.clear(); t("offer", () -> q.offer(1)); q.clear(); t("offer1", () -> q.offer(1, 1, MS)); q.clear(); t("offer0", () -> q.offer(1, 0, MS)); q.clear(); q.add(1);
                t("take", () -> q.take()); q.clear(); q.add(1); t("poll1", () -> q.poll(1, MS)); q.clear(); q.add(1); t("poll0", () -> q.poll(0, MS)); q.clear(); t("takeNone", () -> q.take()); t("pollNone1", () -> q.poll(1, MS)); t("pollNone0", () -> q.poll(0, MS)); t("poll", () -> q.poll());
                """.formatted(queue));
        }
        sameAsForReal("""
            LinkedBlockingDeque<Integer> d = new LinkedBlockingDeque<>(1);
            run("putFirst", () -> d.putFirst(1)); run("putFull", () -> d.put(1)); run("putLastFull", () -> d.putLast(1)); t("offerFull", () -> d.offerLast(1, 1, MS)); t("takeLast", () -> d.takeLast());
            t("offerFirst", () -> d.offerFirst(1, 1, MS)); t("offerFirst0", () -> d.offerFirst(1, 0, MS)); t("pollFirst", () -> d.pollFirst(1, MS)); t("pollLast", () -> d.pollLast(1, MS)); run("takeFirstNone", () -> d.takeFirst());
            SynchronousQueue<Integer> s = new SynchronousQueue<>();
            run("handNull", () -> s.put(null)); run("hand", () -> s.put(1)); t("handOffer", () -> s.offer(1)); t("handOffer1", () -> s.offer(1, 1, MS)); t("handOffer0", () -> s.offer(1, 0, MS)); t("handPoll1", () -> s.poll(1, MS)); t("handPoll0", () -> s.poll(0, MS)); t("handTake", () -> s.take());
            DelayQueue<Delayed> q = new DelayQueue<>();
            Delayed due = new Delayed() { public long getDelay(TimeUnit unit) { return 0; } public int compareTo(Delayed other) { return 0; } };
            run("delayPut", () -> q.put(due)); t("delayTake", () -> q.take() == due); t("delayPoll1", () -> q.poll(1, MS) == due); t("delayOffer1", () -> q.offer(due, 1, MS)); t("delayPoll", () -> q.poll() == due);
            """);
        sameAsForReal("""
            LinkedTransferQueue<Integer> q = new LinkedTransferQueue<>();
            run("transfer", () -> q.transfer(1)); t("tryTransfer", () -> q.tryTransfer(1)); t("tryTransfer1", () -> q.tryTransfer(1, 1, MS)); t("tryTransfer0", () -> q.tryTransfer(1, 0, MS));
            q.add(1); t("take", () -> q.take()); t("poll1", () -> q.poll(1, MS)); q.clear(); t("pollNone1", () -> q.poll(1, MS));
            """);
    }

    @Test
    void locks() throws Exception {
        sameAsForReal("""
            ReentrantLock l = new ReentrantLock();
            run("lock", () -> l.lock()); run("again", () -> l.lockInterruptibly()); t("again1", () -> l.tryLock(1, MS)); t("again0", () -> l.tryLock(0, MS)); t("tryAgain", () -> l.tryLock());
            t("fresh1", () -> new ReentrantLock().tryLock(1, MS)); run("fresh", () -> new ReentrantLock().lockInterruptibly());
            ReentrantReadWriteLock w = new ReentrantReadWriteLock(), r = new ReentrantReadWriteLock();
            run("write", () -> w.writeLock().lockInterruptibly()); w.writeLock().lock();
            run("writeAgain", () -> w.writeLock().lockInterruptibly()); t("writeAgain1", () -> w.writeLock().tryLock(1, MS)); t("writeAgain0", () -> w.writeLock().tryLock(0, MS)); t("tryWriteAgain", () -> w.writeLock().tryLock());
            t("readInWrite1", () -> w.readLock().tryLock(1, MS)); run("readInWrite", () -> w.readLock().lockInterruptibly());
            run("read", () -> r.readLock().lockInterruptibly()); r.readLock().lock(); run("readAgain", () -> r.readLock().lockInterruptibly()); t("readAgain1", () -> r.readLock().tryLock(1, MS)); t("tryReadAgain", () -> r.readLock().tryLock());
            StampedLock s = new StampedLock();
            t("stampWrite1", () -> s.tryWriteLock(1, MS) != 0); t("stampWrite0", () -> s.tryWriteLock(0, MS) != 0); t("stampRead1", () -> s.tryReadLock(1, MS) != 0); t("stampRead", () -> s.readLockInterruptibly()); t("stampWrite", () -> s.writeLockInterruptibly());
            run("viewRead", () -> s.asReadLock().lockInterruptibly()); t("viewWrite1", () -> s.asWriteLock().tryLock(1, MS)); t("stamp", () -> s.writeLock() != 0);
            """);
    }

    @Test
    void monitors_conditions_and_threads() throws Exception {
        sameAsForReal("""
            Object m = new Object();
            run("wait", () -> { synchronized (m) { m.wait(); } }); run("wait1", () -> { synchronized (m) { m.wait(1); } }); run("waitNanos", () -> { synchronized (m) { m.wait(0, 1); } }); run("waitNegative", () -> { synchronized (m) { m.wait(-1); } }); run("waitUnlocked", () -> m.wait());
            run("timedWait", () -> { synchronized (m) { TimeUnit.MILLISECONDS.timedWait(m, 1); } }); run("timedWait0", () -> { synchronized (m) { TimeUnit.MILLISECONDS.timedWait(m, 0); } });
            ReentrantLock l = new ReentrantLock(); Condition c = l.newCondition(), w = new ReentrantReadWriteLock().writeLock().newCondition();
            run("awaitUnlocked", () -> c.await()); t("awaitNanosUnlocked", () -> c.awaitNanos(1)); t("await1Unlocked", () -> c.await(1, MS)); t("awaitUntilUnlocked", () -> c.awaitUntil(new Date())); run("writeUnlocked", () -> w.await());
            run("deafUnlocked", () -> c.awaitUninterruptibly()); run("signalUnlocked", () -> c.signal()); run("signalAllUnlocked", () -> w.signalAll());
            l.lock(); run("await", () -> c.await()); t("await1", () -> c.await(1, MS)); t("await0", () -> c.await(0, MS)); t("awaitNegative", () -> c.awaitNanos(-1)); t("awaitUntil", () -> c.awaitUntil(new Date(0)));
            Thread dead = new Thread(() -> { }), fresh = new Thread(() -> { }); dead.start(); dead.join();
            run("joinDead", () -> dead.join()); run("joinDead1", () -> dead.join(1)); run("joinFresh", () -> fresh.join()); run("joinSelf", () -> Thread.currentThread().join(1)); t("joinZero", () -> Thread.currentThread().join(java.time.Duration.ZERO)); t("joinSoon", () -> Thread.currentThread().join(java.time.Duration.ofMillis(1)));
            run("timedJoin", () -> TimeUnit.MILLISECONDS.timedJoin(Thread.currentThread(), 1)); run("timedJoin0", () -> TimeUnit.MILLISECONDS.timedJoin(Thread.currentThread(), 0)); run("timedJoinDead", () -> TimeUnit.MILLISECONDS.timedJoin(dead, 1));
            run("sleep", () -> Thread.sleep(1)); run("sleep0", () -> Thread.sleep(0)); run("sleepNanos", () -> Thread.sleep(0, 1)); run("sleepNegative", () -> Thread.sleep(-1)); run("sleepLess", () -> Thread.sleep(java.time.Duration.ofMillis(-1))); run("unitSleep0", () -> TimeUnit.SECONDS.sleep(0)); run("unitSleep", () -> TimeUnit.MILLISECONDS.sleep(1));
            run("park", () -> LockSupport.park()); run("parkNanos", () -> LockSupport.parkNanos(1_000_000_000));
            """);
    }

    @Test
    void results() throws Exception {
        sameAsForReal("""
            FutureTask<Integer> f = new FutureTask<>(() -> 1);
            t("open1", () -> f.get(1, MS)); t("open0", () -> f.get(0, MS)); t("open", () -> f.get()); f.run(); t("done", () -> f.get()); t("done1", () -> f.get(1, MS)); t("done0", () -> f.get(0, MS));
            CompletableFuture<Integer> d = CompletableFuture.completedFuture(1), o = new CompletableFuture<>();
            t("complete", () -> d.get()); t("complete1", () -> d.get(1, MS)); t("incomplete", () -> o.get()); t("incomplete1", () -> o.get(1, MS)); t("incomplete0", () -> o.get(0, MS)); t("join", () -> d.join());
            ForkJoinTask<Integer> j = ForkJoinTask.adapt(() -> 1);
            t("fork1", () -> j.get(1, MS)); t("fork0", () -> j.get(0, MS)); t("fork", () -> j.get()); t("quietly1", () -> j.quietlyJoin(1, MS)); t("deaf1", () -> j.quietlyJoinUninterruptibly(1, MS)); j.invoke();
            t("forked", () -> j.get()); t("forked1", () -> j.get(1, MS)); t("quietly", () -> j.quietlyJoin(1, MS)); t("forkedJoin", () -> j.join());
            CompletionService<Integer> c = new ExecutorCompletionService<>(Runnable::run);
            c.submit(() -> 1); t("completed", () -> c.take().get()); t("completed1", () -> c.poll(1, MS)); t("completedNow", () -> c.poll().get());
            """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Executors.newFixedThreadPool(1)", "Executors.newSingleThreadExecutor()", "Executors.newCachedThreadPool()",
            "Executors.newVirtualThreadPerTaskExecutor()",
            "Executors.newScheduledThreadPool(1)", "new ForkJoinPool(1)"})
    void executors(String executor) throws Exception {
        sameAsForReal("""
            ExecutorService e = %s;
            t("running0", () -> e.awaitTermination(0, MS)); t("running1", () -> e.awaitTermination(1, MS));
            Future<Integer> f = e.submit(() -> 1); Thread.interrupted(); f.get();
            t("done", () -> f.get()); t("done1", () -> f.get(1, MS)); t("done0", () -> f.get(0, MS));
            e.shutdown(); Thread.interrupted(); e.awaitTermination(1_000, TimeUnit.DAYS);
            t("ended1", () -> e.awaitTermination(1, MS)); t("ended0", () -> e.awaitTermination(0, MS)); run("close", () -> e.close());
            """.formatted(executor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t(\"all\", () -> e.invokeAll(List.of(() -> 1)).size());",
            "t(\"all1\", () -> e.invokeAll(List.of(() -> 1), 1, TimeUnit.DAYS).size());",
            "t(\"any\", () -> e.invokeAny(List.of(() -> 1)));"})
    void a_task_may_be_done_before_the_interrupt_is_looked_for(String call) throws Exception {
        String calls = "ExecutorService e = Executors.newFixedThreadPool(1); %s e.shutdown(); Thread.interrupted(); e.awaitTermination(1_000, TimeUnit.DAYS);"
                .formatted(call);
        assertThat(explored(calls)).hasSize(2).contains(forReal(calls));
    }
}
