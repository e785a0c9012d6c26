package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fork-join pools have as many workers as they say, and more while the JDK compensates for a wait. */
class ForkJoinTest {
    private static final String LATCH_OF_ONE = """
        static void main() throws Exception {
            ExecutorService pool = %s;
            CountDownLatch latch = new CountDownLatch(1);
            Future<?> reader = pool.submit(() -> { %s; return null; });
            Future<?> loader = pool.submit(() -> { latch.countDown(); return null; });
            reader.get(); loader.get();
            System.out.println("end");
        }""";

    @ParameterizedTest
    @ValueSource(strings = {"Executors.newWorkStealingPool(1)", "new ForkJoinPool(1)"})
    void the_only_worker_that_waits_at_a_latch_waits_for_ever(String pool) {
        assertThat(Explored.everyWay(LATCH_OF_ONE.formatted(pool, "latch.await()"))).containsExactly("DEADLOCK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Executors.newWorkStealingPool(2)", "new ForkJoinPool(2)", "new ForkJoinPool()", "ForkJoinPool.commonPool()"})
    void one_of_several_workers_lets_the_other_go_on(String pool) {
        assertThat(Explored.everyWay(LATCH_OF_ONE.formatted(pool, "latch.await()"))).containsExactly("end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new ForkJoinPool(2)", "Executors.newWorkStealingPool(2)"})
    void two_workers_that_wait_at_a_latch_wait_for_ever(String pool) {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                ExecutorService pool = %s;
                CountDownLatch latch = new CountDownLatch(1);
                for (int i = 0; i < 2; i++) { pool.submit(() -> { latch.await(); return null; }); }
                pool.submit(latch::countDown).get();
            }""".formatted(pool))).containsExactly("DEADLOCK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue.take()", "synchronousQueue.take()", "future.join()", "future.get()", "barrier.await()",
            "phaser.awaitAdvance(0)",
            "waitForCondition()"})
    void the_jdk_compensates_for_some_waits(String wait) {
        assertThat(Explored.outcomes("""
            static final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
            static final SynchronousQueue<Integer> synchronousQueue = new SynchronousQueue<>();
            static final CompletableFuture<Integer> future = new CompletableFuture<>();
            static final CyclicBarrier barrier = new CyclicBarrier(2);
            static final Phaser phaser = new Phaser(1);
            static final Lock lock = new ReentrantLock();
            static final Condition condition = lock.newCondition();
            static boolean open;
            static void waitForCondition() throws Exception {
                lock.lock();
                try { while (!open) { condition.await(); } } finally { lock.unlock(); }
            }
            static void main() throws Exception {
                ForkJoinPool pool = new ForkJoinPool(1);
                Future<?> first = pool.submit(() -> { %s; return null; });
                Future<?> second = pool.submit(() -> {
                    queue.add(1); synchronousQueue.offer(1); future.complete(1); phaser.arrive();
                    lock.lock(); open = true; condition.signalAll(); lock.unlock();
                    if (%s) { barrier.await(); }
                    return null;
                });
                first.get(); second.get(); System.out.println("end");
            }""".formatted(wait, wait.startsWith("barrier")))).contains("end").doesNotContain("LIVELOCK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"permits.acquire()", "locked.lock()", "LockSupport.park()", "new Exchanger<Integer>().exchange(1)",
            "task.get()"})
    void and_not_for_others(String wait) {
        assertThat(Explored.everyWay("""
            static final Semaphore permits = new Semaphore(0);
            static final Lock locked = new ReentrantLock();
            static final FutureTask<Integer> task = new FutureTask<>(() -> 1);
            static Thread worker;
            static void main() throws Exception {
                ForkJoinPool pool = new ForkJoinPool(1);
                locked.lock();
                pool.submit(() -> { worker = Thread.currentThread(); %s; return null; });
                pool.submit(() -> { permits.release(); task.run(); LockSupport.unpark(worker); return null; }).get();
                locked.unlock();
            }""".formatted(wait))).containsExactly("DEADLOCK");
    }

    @Test
    void a_managed_block_is_compensated_for() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                ForkJoinPool pool = new ForkJoinPool(1);
                CountDownLatch latch = new CountDownLatch(1);
                Future<?> first = pool.submit(() -> {
                    ForkJoinPool.managedBlock(new ForkJoinPool.ManagedBlocker() {
                        public boolean block() throws InterruptedException { latch.await(); return true; }
                        public boolean isReleasable() { return latch.getCount() == 0; }
                    });
                    return null;
                });
                pool.submit(latch::countDown).get(); first.get();
                System.out.println("end");
            }""")).containsExactly("end");
    }

    @Test
    void one_worker_takes_the_tasks_of_a_thread_in_their_order() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                ForkJoinPool pool = new ForkJoinPool(1);
                Future<?> last = null;
                for (int i = 0; i < 3; i++) { int n = i; last = pool.submit(() -> System.out.println(n)); }
                last.get();
            }""")).containsExactly("0 1 2");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void one_worker_takes_its_own_newest_task_first_or_its_oldest_in_asynchronous_mode(boolean asynchronous) {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                ForkJoinPool pool = new ForkJoinPool(1, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, %s);
                pool.submit(() -> {
                    for (int i = 0; i < 3; i++) { int n = i; ForkJoinTask.adapt(() -> System.out.println(n)).fork(); }
                });
                pool.close();
            }""".formatted(asynchronous))).containsExactly(asynchronous ? "0 1 2" : "2 1 0");
    }

    @Test
    void one_worker_runs_what_it_joins_itself() {
        assertThat(Explored.everyWay("""
            static class Fibonacci extends RecursiveTask<Integer> {
                final int n; Fibonacci(int n) { this.n = n; }
                protected Integer compute() {
                    if (n < 2) { return n; }
                    Fibonacci left = new Fibonacci(n - 1), right = new Fibonacci(n - 2);
                    left.fork(); return right.compute() + left.join();
                }
            }
            static void main() { System.out.println(new ForkJoinPool(1).invoke(new Fibonacci(5))); }"""))
                .containsExactly("5");
    }

    @Test
    void tasks_of_one_worker_never_race() {
        assertThat(Explored.races("""
            static int x;
            static void main() throws Exception {
                ForkJoinPool pool = new ForkJoinPool(1);
                Future<?> a = pool.submit(() -> { x++; }), b = pool.submit(() -> { x++; });
                a.get(); b.get();
            }""")).isEmpty();
        assertThat(Explored.races("""
            static int x;
            static void main() throws Exception {
                ForkJoinPool pool = new ForkJoinPool(2);
                Future<?> a = pool.submit(() -> { x++; }), b = pool.submit(() -> { x++; });
                a.get(); b.get();
            }""")).containsExactly("x");
    }

    @Test
    void a_pool_without_a_size_has_a_worker_for_each_processor() {
        assertThat(Explored.reduced("""
            static class Own extends ForkJoinPool {}
            static void main() {
                Supplier<ForkJoinPool> made = ForkJoinPool::new;
                System.out.println(new ForkJoinPool().getParallelism() + " " + new Own().getParallelism() + " " + made.get().getParallelism()
                        + " " + ((ForkJoinPool) Executors.newWorkStealingPool()).getParallelism() + " " + Runtime.getRuntime().availableProcessors());
            }""")).containsExactly("4 4 4 4 4");
    }

    @Test
    void the_common_pool_has_three_workers() {
        for (int waiting : new int[]{2, 3}) {
            assertThat(Explored.reduced("""
                static void main() {
                    CountDownLatch latch = new CountDownLatch(1);
                    for (int i = 0; i < %d; i++) {
                        CompletableFuture.runAsync(() -> { try { latch.await(); } catch (InterruptedException e) { } });
                    }
                    CompletableFuture.runAsync(latch::countDown).join();
                    System.out.println("end");
                }""".formatted(waiting))).containsExactly(waiting == 2 ? "end" : "DEADLOCK");
        }
    }

    @Test
    void parts_of_an_array_are_sorted_without_a_race() {
        String program = """
            static class Sort extends RecursiveAction {
                final int[] a; final int from, to;
                Sort(int[] a, int from, int to) { this.a = a; this.from = from; this.to = to; }
                @Override protected void compute() {
                    if (to - from <= 4) { Arrays.sort(a, from, to); return; }
                    int middle = (from + to) >>> 1;
                    invokeAll(new Sort(a, from, middle), new Sort(a, middle, to));
                    int[] left = Arrays.copyOfRange(a, from, middle);
                    for (int i = 0, j = middle, k = from; i < left.length; k++) {
                        a[k] = j == to || left[i] <= a[j] ? left[i++] : a[j++];
                    }
                }
            }
            static void main() {
                int[] data = new Random(1).ints(16, 0, 100).toArray(), expected = data.clone();
                Arrays.sort(expected);
                new ForkJoinPool(%s).invoke(new Sort(data, 0, data.length));
                System.out.println(Arrays.equals(data, expected));
            }""";
        for (String size : new String[]{"", "1", "2"}) {
            assertThat(Explored.races(program.formatted(size))).isEmpty();
            assertThat(Explored.reduced(program.formatted(size))).containsExactly("true");
            assertThat(Explored.reducedExecutions(program.formatted(size))).isLessThanOrEqualTo(size.equals("1") ? 2 : 1);
        }
    }
}
