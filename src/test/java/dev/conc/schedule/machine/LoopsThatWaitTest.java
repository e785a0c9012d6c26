package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.End;
import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.explore.Explorer;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.result.Strategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that wait by looking again and again, whatever it is that they look at: they do not make explorations endless, and are a livelock where nobody ends them. */
class LoopsThatWaitTest {
    private static Exploration explored(String members, Strategy strategy) {
        ControlledProgram program = Explored.load(members, new MachineOptions(false, false, false, 20_000));
        return new Explorer(() -> program, ExploreOptions.of(strategy).withExecutions(2_000)).explore();
    }

    private static String program(String fields, String loop, String others) {
        return """
            static volatile boolean go;
            %s
            static void loop() throws Exception { %s }
            static void main() throws Exception {
                Thread a = new Thread(() -> { try { loop(); } catch (Exception e) { throw new IllegalStateException(e); } });
                a.start();
                %s
                a.join();
                System.out.println("done");
            }""".formatted(fields, loop, others);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        static final Semaphore s = new Semaphore(1);                      | while (true) { s.acquire(); boolean done = go; s.release(); if (done) break; }        | go = true;
        static final Semaphore s = new Semaphore(1);                      | while (true) { s.acquireUninterruptibly(); try { if (go) return; } finally { s.release(); } } | s.acquire(); go = true; s.release();
        static final Semaphore s = new Semaphore(0);                      | while (!s.tryAcquire()) { }                                                           | s.release();
        static final Semaphore s = new Semaphore(1);                      | while (true) { if (s.tryAcquire()) { try { if (go) return; } finally { s.release(); } } } | s.acquire(); go = true; s.release();
        static final Semaphore s = new Semaphore(0);                      | while (s.availablePermits() < 2) { }                                                  | s.release(); s.release();
        static final Semaphore s = new Semaphore(1);                      | while (!go) { s.acquire(1); s.release(1); }                                           | go = true;
        static final ReentrantLock s = new ReentrantLock();               | while (true) { if (s.tryLock()) { try { if (go) return; } finally { s.unlock(); } } } | s.lock(); go = true; s.unlock();
        static final ReentrantLock s = new ReentrantLock();               | while (true) { s.lockInterruptibly(); try { if (go) return; } finally { s.unlock(); } } | s.lock(); go = true; s.unlock();
        static final ReentrantLock s = new ReentrantLock();               | while (!s.isLocked()) { }                                                             | s.lock();
        static final ReadWriteLock s = new ReentrantReadWriteLock();      | while (true) { s.readLock().lock(); try { if (go) return; } finally { s.readLock().unlock(); } } | s.writeLock().lock(); go = true; s.writeLock().unlock();
        static final ReadWriteLock s = new ReentrantReadWriteLock();      | while (true) { s.writeLock().lock(); try { if (go) return; } finally { s.writeLock().unlock(); } } | s.writeLock().lock(); go = true; s.writeLock().unlock();
        static final StampedLock s = new StampedLock();                   | while (true) { long t = s.writeLock(); try { if (go) return; } finally { s.unlockWrite(t); } } | long t = s.writeLock(); go = true; s.unlockWrite(t);
        static final CountDownLatch s = new CountDownLatch(2);            | while (s.getCount() > 0) { }                                                          | s.countDown(); s.countDown();
        static final Phaser s = new Phaser(1);                            | while (s.getPhase() == 0) { }                                                         | s.arrive();
        static final Queue<Integer> s = new ConcurrentLinkedQueue<>();    | while (s.poll() == null) { }                                                          | s.add(1);
        static final BlockingQueue<Integer> s = new LinkedBlockingQueue<>(); | Integer i; while ((i = s.poll()) == null) { } if (i != 1) throw new Exception();   | s.put(1);
        static final ArrayBlockingQueue<Integer> s = new ArrayBlockingQueue<>(1); | while (s.isEmpty()) Thread.onSpinWait();                                      | s.put(1);
        static final BlockingDeque<Integer> s = new LinkedBlockingDeque<>(); | while (s.peekFirst() == null) { } s.takeFirst();                                   | s.put(1);
        static final SynchronousQueue<Integer> s = new SynchronousQueue<>(); | while (s.poll() == null) { }                                                       | s.put(1);
        static final LinkedTransferQueue<Integer> s = new LinkedTransferQueue<>(); | while (s.poll() == null) { }                                                 | s.transfer(1);
        static final Map<String, Integer> s = new ConcurrentHashMap<>();  | while (!s.containsKey("a")) { }                                                       | s.put("a", 1);
        static final List<Integer> s = Collections.synchronizedList(new ArrayList<>()); | while (s.size() < 1) { }                                                | s.add(1);
        static final FutureTask<Integer> s = new FutureTask<>(() -> 1);   | while (!s.isDone()) { }                                                               | s.run();
        static final CompletableFuture<Integer> s = new CompletableFuture<>(); | while (!s.isDone()) { }                                                          | s.complete(1);
        static final ExecutorService s = Executors.newFixedThreadPool(1); | while (!s.isTerminated()) { }                                                         | s.submit(() -> { }); s.shutdown();
        static final Thread s = new Thread(() -> go = true);              | while (!s.isAlive() && !go) { } while (s.isAlive()) { }                               | s.start();
        static final AtomicBoolean s = new AtomicBoolean();               | while (!s.get()) { }                                                                  | s.set(true);
        static final LongAdder s = new LongAdder();                       | while (s.sum() < 2) { }                                                               | s.increment(); s.increment();
        ''                                                                | while (!Thread.interrupted()) { }                                                     | a.interrupt();
        ''                                                                | while (!Thread.currentThread().isInterrupted()) { }                                   | a.interrupt();
        ''                                                                | while (!go) LockSupport.parkNanos(1000);                                              | go = true;
        ''                                                                | while (!go) TimeUnit.MILLISECONDS.sleep(1);                                           | go = true;
        """)
    void a_loop_that_looks_again_and_again_is_explored_to_its_end(String fields, String loop, String others) {
        for (Strategy strategy : new Strategy[]{Strategy.DPOR, Strategy.ALL}) {
            Exploration explored = explored(program(fields == null ? "" : fields, loop, others), strategy);
            assertThat(explored.complete()).as(strategy + " of " + loop).isTrue();
            assertThat(explored.executions()).isLessThan(500);
            assertThat(explored.outcomes()).allSatisfy(outcome -> {
                assertThat(outcome.end()).isEqualTo(End.NORMAL);
                assertThat(outcome.output()).isEqualTo("done\n");
            });
        }
    }

    /** Else what else the program does would have to be explored with sleep sets, for all its schedules in which somebody waits for others. */
    @Test
    void a_loop_that_joins_one_thread_after_the_other_does_not_wait_by_looking_again() {
        Exploration explored = explored("""
                static final List<Thread> threads = new ArrayList<>();
                static final CountDownLatch latch = new CountDownLatch(2);
                static void main() throws InterruptedException {
                    for (int i = 0; i < 2; i++) threads.add(new Thread(latch::countDown));
                    threads.add(new Thread(() -> { try { latch.await(); } catch (InterruptedException e) { } }));
                    for (Thread each : threads) each.start();
                    for (Thread each : threads) each.join();
                    System.out.println("end");
                }""", Strategy.DPOR);
        assertThat(explored.complete()).isTrue();
        assertThat(explored.executions()).isEqualTo(2);
        assertThat(explored.redundant()).isZero();
    }

    @Test
    void a_loop_that_joins_the_same_thread_again_waits_for_others() {
        for (Strategy strategy : new Strategy[]{Strategy.DPOR, Strategy.ALL}) {
            Exploration explored = explored("""
                    static volatile boolean go;
                    static void main() throws InterruptedException {
                        Thread brief = new Thread(() -> { });
                        Thread other = new Thread(() -> go = true);
                        other.start();
                        brief.start();
                        while (!go) brief.join();
                        System.out.println("end");
                    }""", strategy);
            assertThat(explored.complete()).isTrue();
            assertThat(explored.executions()).isLessThan(100);
            assertThat(explored.outcomes()).singleElement().satisfies(outcome -> assertThat(outcome.output()).isEqualTo("end\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Semaphore s = new Semaphore(0); while (!s.tryAcquire()) { }",
            "Semaphore s = new Semaphore(1); while (true) { s.acquire(); boolean done = go; s.release(); if (done) break; }",
            "BlockingQueue<Integer> s = new LinkedBlockingQueue<>(); while (s.poll() == null) { }",
            "Queue<Integer> s = new ConcurrentLinkedQueue<>(); while (s.poll() == null) { }",
            "CountDownLatch s = new CountDownLatch(1); while (s.getCount() > 0) { }",
            "FutureTask<Integer> s = new FutureTask<>(() -> 1); while (!s.isDone()) { }",
            "ReadWriteLock s = new ReentrantReadWriteLock(); while (true) { s.writeLock().lock(); boolean done = go; s.writeLock().unlock(); if (done) break; }",
            "while (!Thread.interrupted()) { }"})
    void a_loop_that_nobody_ends_is_a_livelock(String loop) {
        Exploration explored = explored(program("", loop, ""), Strategy.DPOR);
        assertThat(explored.complete()).isTrue();
        assertThat(explored.executions()).isLessThan(50);
        assertThat(explored.outcomes()).allSatisfy(outcome -> assertThat(outcome.end()).isEqualTo(End.LIVELOCK));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        static final Object l = new Object();                             | synchronized (l) { %s }                                            | try { l.wait(); } catch (InterruptedException e) { }
        static final ReentrantLock l = new ReentrantLock(); static final Condition c = l.newCondition(); | l.lock(); try { %s } finally { l.unlock(); } | c.awaitUninterruptibly();
        static final ReentrantLock l = new ReentrantLock(true); static final Condition c = l.newCondition(); | l.lock(); try { %s } finally { l.unlock(); } | try { c.await(); } catch (InterruptedException e) { }
        static final ReentrantReadWriteLock.WriteLock l = new ReentrantReadWriteLock().writeLock(); static final Condition c = l.newCondition(); | l.lock(); try { %s } finally { l.unlock(); } | c.awaitUninterruptibly();
        static final Semaphore l = new Semaphore(1), never = new Semaphore(0); | l.acquireUninterruptibly(); try { %s } finally { l.release(); } | l.release(); never.acquireUninterruptibly();
        """)
    void a_loop_that_looks_under_a_lock_is_seen_although_somebody_waits_there(String fields, String locked, String stays) {
        String members = """
            static int n;
            %s
            static int count() { %s }
            static void more() { %s }
            static void stay() { %s }
            static void main() {
                Thread a = new Thread(() -> stay()); a.setDaemon(true); a.start();
                while (count() < 1) Thread.onSpinWait();
                new Thread(() -> more()).start();
                while (count() < 2) Thread.onSpinWait();
                System.out.println("end");
            }""".formatted(fields, locked.formatted("return n;"), locked.formatted("n++;"), locked.formatted("n++; " + stays));
        for (Strategy strategy : new Strategy[]{Strategy.DPOR, Strategy.ALL}) {
            Exploration explored = explored(members, strategy);
            assertThat(explored.complete()).isTrue();
            assertThat(explored.failures()).isEmpty();
            assertThat(explored.outcomes()).singleElement().satisfies(outcome -> assertThat(outcome.output()).isEqualTo("end\n"));
        }
    }
}
