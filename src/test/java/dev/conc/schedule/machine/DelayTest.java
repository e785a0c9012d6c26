package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Execution;
import dev.conc.schedule.MachineOptions;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short time may be over at any moment; a long one only when nothing else can run. */
class DelayTest {
    private static final String DONE = """
            static final CountDownLatch latch = new CountDownLatch(1);
            static final ReentrantLock lock = new ReentrantLock();
            static final Condition condition = lock.newCondition();
            static final Object monitor = new Object();
            static final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
            static final SynchronousQueue<Integer> handover = new SynchronousQueue<>();
            static final Semaphore semaphore = new Semaphore(0);
            static final CompletableFuture<Integer> future = new CompletableFuture<>();
            static volatile boolean done;
            static Thread waiter;
            static void finish() {
                done = true;
                latch.countDown();
                lock.lock();
                condition.signalAll();
                lock.unlock();
                synchronized (monitor) { monitor.notifyAll(); }
                queue.add(1);
                semaphore.release();
                future.complete(1);
                LockSupport.unpark(waiter);
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {
            "latch.await(%s, TimeUnit.MILLISECONDS);",
            "lock.lock(); while (!done) if (!condition.await(%s, TimeUnit.MILLISECONDS)) break; lock.unlock();",
            "lock.lock(); while (!done) if (condition.awaitNanos(%s * 1_000_000L) <= 0) break; lock.unlock();",
            "synchronized (monitor) { if (!done) monitor.wait(%s); }",
            "queue.poll(%s, TimeUnit.MILLISECONDS);",
            "semaphore.tryAcquire(%s, TimeUnit.MILLISECONDS);",
            "try { future.get(%s, TimeUnit.MILLISECONDS); } catch (TimeoutException e) { }",
            "try { future.copy().orTimeout(%s, TimeUnit.MILLISECONDS).join(); } catch (CompletionException e) { }",
            "if (!done) LockSupport.parkNanos(%s * 1_000_000L);",
            "worker.join(%s);",
            "Thread.sleep(%s);",
            "TimeUnit.MILLISECONDS.sleep(%s);"})
    void a_minute_is_long_enough_and_a_second_is_not(String wait) {
        String program = DONE + """
                static void main() throws Exception {
                    waiter = Thread.currentThread();
                    Thread worker = new Thread(() -> finish());
                    worker.start();
                    %s
                    System.out.println(done);
                }""".formatted(wait);

        assertThat(Explored.everyWay(program.formatted("60_000"))).containsExactly("true");
        assertThat(Explored.everyWay(program.formatted("1_000"))).containsExactlyInAnyOrder("true", "false");
    }

    @Test
    void a_pool_has_a_minute_to_end() {
        assertThat(Explored.everyWay("""
                static void main() throws Exception {
                    AtomicInteger counter = new AtomicInteger();
                    ExecutorService pool = Executors.newFixedThreadPool(2);
                    pool.submit(counter::incrementAndGet);
                    pool.submit(counter::incrementAndGet);
                    pool.shutdown();
                    System.out.println(pool.awaitTermination(1, TimeUnit.MINUTES) + " " + counter);
                }""")).containsExactly("true 2");
    }

    @Test
    void who_has_asked_for_a_lock_for_a_minute_gets_it() {
        assertThat(Explored.everyWay("""
                static final ReentrantLock lock = new ReentrantLock();
                static void main() throws Exception {
                    Thread other = new Thread(() -> { lock.lock(); lock.unlock(); });
                    other.start();
                    System.out.println(lock.tryLock(1, TimeUnit.MINUTES));
                    lock.unlock();
                }""")).containsExactly("true");
    }

    @Test
    void a_long_time_is_over_where_nothing_else_can_run() {
        assertThat(Explored.everyWay("""
                static void main() throws Exception {
                    CountDownLatch never = new CountDownLatch(1);
                    long before = System.currentTimeMillis();
                    boolean came = never.await(1, TimeUnit.MINUTES);
                    System.out.println(came + " " + (System.currentTimeMillis() - before >= 60_000));
                }""")).containsExactly("false true");
    }

    @Test
    void of_two_long_times_the_shorter_one_is_over_first() {
        assertThat(Explored.everyWay("""
                static void main() throws Exception {
                    Thread other = new Thread(() -> {
                        try { Thread.sleep(90_000); } catch (InterruptedException e) { }
                        System.out.println("late");
                    });
                    other.start();
                    Thread.sleep(60_000);
                    System.out.println("early");
                }""")).containsExactly("early late");
    }

    @Test
    void who_looks_every_minute_waits_for_who_takes_an_hour() {
        assertThat(Explored.everyWay("""
                static volatile boolean done;
                static void main() throws Exception {
                    new Thread(() -> {
                        try { Thread.sleep(3_600_000); } catch (InterruptedException e) { }
                        done = true;
                    }).start();
                    while (!done) Thread.sleep(60_000);
                    System.out.println("done");
                }""")).containsExactly("done");
    }

    @Test
    void a_task_that_is_due_in_an_hour_comes_after_all_that_can_be_done_before() {
        assertThat(Explored.everyWay("""
                static void main() throws Exception {
                    ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
                    pool.schedule(() -> System.out.println("late"), 1, TimeUnit.HOURS);
                    new Thread(() -> System.out.println("early")).start();
                    pool.shutdown();
                }""")).containsExactly("early late");
    }

    @Test
    void a_join_that_may_give_up_sees_both() {
        assertThat(Explored.everyWay("""
                static void main() throws Exception {
                    Thread thread = new Thread(() -> { });
                    thread.start();
                    System.out.println(thread.join(java.time.Duration.ofMillis(10)));
                }""")).containsExactlyInAnyOrder("true", "false");
    }

    @Test
    void how_long_is_long_is_for_the_caller_to_say() {
        String program = """
                static void main() throws Exception {
                    CountDownLatch latch = new CountDownLatch(1);
                    new Thread(latch::countDown).start();
                    System.out.println(latch.await(20, TimeUnit.MILLISECONDS));
                }""";

        assertThat(Explored.outcomes(program, options(20_000_000))).isEqualTo(Set.of("true", "false"));
        assertThat(Explored.outcomes(program, options(19_999_999))).isEqualTo(Set.of("true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thread.sleep(100);", "latch.await(100, TimeUnit.MILLISECONDS);",
            "synchronized (monitor) { if (!done) monitor.wait(100); }",
            "worker.join(100);", "if (!done) LockSupport.parkNanos(1_000_000L);"})
    void a_time_that_is_over_before_others_have_come_so_far_is_noted(String wait) {
        ControlledProgram program = Explored.load(DONE + """
                static void main() throws Exception {
                    waiter = Thread.currentThread();
                    Thread worker = new Thread(() -> finish());
                    worker.start();
                    %s
                    System.out.println(done);
                }""".formatted(wait), options(MachineOptions.USUAL_DELAY));

        Execution mainFirst = program.run(state -> state.enabled(0) ? 0 : 1);
        assertThat(mainFirst.output()).isEqualTo("false\n");
        assertThat(IntStream.range(0, mainFirst.steps().count()).filter(mainFirst::early)).hasSize(1);
        Execution workerFirst = program.run(state -> state.threads() > 1 && state.enabled(1) ? 1 : 0);
        assertThat(workerFirst.output()).isEqualTo("true\n");
        assertThat(IntStream.range(0, workerFirst.steps().count()).filter(workerFirst::early)).isEmpty();
    }

    private static MachineOptions options(long delay) {
        return new MachineOptions(delay, false, false, 5_000, 0, dev.conc.schedule.WantedOutputs.ANY, java.util.List.of());
    }
}
