package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutorsTest {
    @Test
    void a_pool_runs_tasks_and_ends() {
        assertThat(Explored.outcomes("""
            static int x;
            static void main() throws Exception {
                ExecutorService pool = Executors.newFixedThreadPool(2);
                Future<?> a = pool.submit(() -> { x++; }), b = pool.submit(() -> { x++; });
                a.get(); b.get(); pool.shutdown();
                System.out.println(x);
            }""")).containsExactly("1", "2");
    }

    @Test
    void a_single_thread_keeps_the_order() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
                    for (int i = 0; i < 3; i++) { int n = i; pool.execute(() -> System.out.println(n + Thread.currentThread().getName())); }
                }
                System.out.println("closed");
            }""")).containsExactly("0pool-1-thread-1 1pool-1-thread-1 2pool-1-thread-1 closed");
    }

    @Test
    void a_pool_that_is_not_shut_down_is_left_over() {
        assertThat(Explored.outcomes("static void main() { Executors.newFixedThreadPool(1).submit(() -> 1); }")).containsExactly("");
    }

    @Test
    void a_task_that_waits_for_its_own_pool_starves() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                ExecutorService pool = Executors.newFixedThreadPool(1);
                Future<Integer> f = pool.submit(() -> pool.submit(() -> 1).get());
                System.out.println(f.get());
            }""")).containsExactly("DEADLOCK");
    }

    @Test
    void virtual_threads_run_tasks() {
        assertThat(Explored.outcomes("""
            static int x;
            static void main() {
                try (var pool = Executors.newVirtualThreadPerTaskExecutor()) { pool.submit(() -> { x++; }); pool.submit(() -> { x++; }); }
                System.out.println(x);
            }""")).containsExactly("1", "2");
    }

    @Test
    void the_programs_factory_makes_the_threads() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                ExecutorService pool = new ThreadPoolExecutor(1, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), r -> new Thread(r, "mine"));
                System.out.println(pool.submit(() -> Thread.currentThread().getName()).get()); pool.shutdown(); System.out.println(pool.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS));
            }""")).containsExactly("mine true");
    }

    @Test
    void a_full_pool_rejects() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                CountDownLatch latch = new CountDownLatch(1);
                ExecutorService pool = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new SynchronousQueue<>());
                pool.execute(() -> { try { latch.await(); } catch (InterruptedException e) { } });
                try { pool.execute(() -> { }); System.out.println("taken"); } catch (RejectedExecutionException e) { System.out.println("rejected"); }
                latch.countDown(); pool.shutdown();
            }""")).containsExactly("rejected");
    }

    @Test
    void a_cached_pool_ends_by_itself() {
        assertThat(Explored.outcomes(
                """
            static void main() throws Exception { ExecutorService pool = Executors.newCachedThreadPool(); System.out.println(pool.submit(() -> 7).get()); }"""))
                .containsExactly("7");
    }

    @Test
    void an_exception_comes_with_the_result() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
                    try { pool.submit(() -> { throw new IllegalStateException("bad"); }).get(); } catch (ExecutionException e) { System.out.println(e.getCause().getMessage()); }
                }
            }""")).containsExactly("bad");
    }

    @Test
    void shutdown_now_interrupts() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                ExecutorService pool = Executors.newFixedThreadPool(1);
                Object lock = new Object();
                pool.execute(() -> { synchronized (lock) { try { lock.wait(); } catch (InterruptedException e) { System.out.println("interrupted"); } } });
                System.out.println(pool.shutdownNow().size());
            }""")).containsExactlyInAnyOrder("0 interrupted", "interrupted 0");
    }

    @Test
    void invoke_all_waits_for_all_and_invoke_any_for_one() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                    List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2);
                    int sum = 0; for (Future<Integer> f : pool.invokeAll(tasks)) sum += f.get();
                    System.out.println(sum + " " + pool.invokeAny(tasks));
                }
            }""")).containsExactly("3 1", "3 2");
    }

    @Test
    void a_future_task_runs_in_any_thread() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                FutureTask<Integer> task = new FutureTask<>(() -> 4); new Thread(task).start();
                System.out.println(task.isDone() + " " + task.get());
            }""")).containsExactly("false 4", "true 4");
    }

    @Test
    void a_result_may_come_too_late() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
                    Future<Integer> f = pool.submit(() -> 4);
                    try { System.out.println(f.get(1, TimeUnit.SECONDS)); } catch (TimeoutException e) { System.out.println("late"); }
                }
            }""")).containsExactly("4", "late");
    }

    @Test
    void scheduled_tasks_run_in_the_order_of_their_times() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
                pool.schedule(() -> System.out.println("b"), 2, TimeUnit.SECONDS);
                pool.schedule(() -> System.out.println("a"), 1, TimeUnit.SECONDS).get();
                pool.shutdown();
            }""")).containsExactlyInAnyOrder("a b", "b a");
        assertThat(Explored.punctual("""
            static void main() throws Exception {
                ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
                pool.scheduleAtFixedRate(() -> System.out.println("tick"), 1, 1, TimeUnit.SECONDS);
                Thread.sleep(3500); pool.shutdown(); System.out.println("end");
            }""")).containsExactly("tick tick tick end");
    }

    @Test
    void fork_and_join() {
        assertThat(Explored.outcomes(
                """
            static class Sum extends RecursiveTask<Integer> {
                final int from, to; Sum(int from, int to) { this.from = from; this.to = to; }
                protected Integer compute() {
                    if (to - from == 1) return from;
                    Sum left = new Sum(from, (from + to) / 2), right = new Sum((from + to) / 2, to);
                    left.fork(); return right.compute() + left.join();
                }
            }
            static void main() { System.out.println(new ForkJoinPool(2).invoke(new Sum(0, 3)) + " " + ForkJoinPool.commonPool().invoke(new Sum(1, 3))); }"""))
                .containsExactly("3 3");
    }

    @Test
    void stages_follow_each_other() {
        assertThat(Explored.outcomes("""
            static void main() {
                CompletableFuture<Integer> a = CompletableFuture.supplyAsync(() -> 1), b = CompletableFuture.supplyAsync(() -> 2);
                System.out.println(a.thenCombine(b, Integer::sum).thenApply(x -> x * 2).join());
            }""")).containsExactly("6");
    }

    @Test
    void a_stage_runs_where_its_source_ends_or_where_it_is_added() {
        assertThat(Explored.outcomes("""
            static void main() {
                CompletableFuture.supplyAsync(() -> 1).thenAccept(x -> System.out.println(Thread.currentThread().getName())).join();
            }""")).containsExactlyInAnyOrder("main", "ForkJoinPool.commonPool-worker-1");
    }

    @Test
    void a_completable_future_times_out() {
        assertThat(Explored.outcomes("""
            static void main() {
                CompletableFuture<String> f = CompletableFuture.supplyAsync(() -> "value").completeOnTimeout("default", 1, TimeUnit.SECONDS);
                System.out.println(f.join());
            }""")).containsExactly("default", "value");
    }

    @Test
    void anyone_may_complete_a_future() {
        assertThat(Explored.outcomes("""
            static void main() {
                CompletableFuture<String> f = new CompletableFuture<>();
                new Thread(() -> f.complete("a")).start();
                f.complete("b"); System.out.println(f.join());
            }""")).containsExactly("a", "b");
    }

    @Test
    void a_timer_runs_its_tasks() {
        String program = """
            static void main() throws Exception {
                Timer timer = new Timer();
                timer.schedule(new TimerTask() { public void run() { System.out.println("task"); } }, 500);
                Thread.sleep(1000); timer.cancel(); System.out.println("end");
            }""";
        assertThat(Explored.outcomes(program)).containsExactlyInAnyOrder("task end", "end", "end task");
        assertThat(Explored.punctual(program)).containsExactly("task end");
    }

    @Test
    void shutdown_hooks_come_last() {
        String program = """
            static void main() throws Exception {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
                Thread t = new Thread(() -> System.out.println("thread")); t.start(); %s
            }""";
        assertThat(Explored.outcomes(program.formatted(""))).containsExactly("thread hook");
        assertThat(Explored.outcomes(program.formatted("t.join(); System.exit(0);"))).containsExactly("thread hook");
        assertThat(Explored.outcomes(program.formatted("t.join(); Runtime.getRuntime().halt(0);"))).containsExactly("thread");
    }

    @Test
    void a_scheduled_pool_may_be_made_by_its_class() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1);
                pool.schedule(() -> System.out.println("late"), 2, TimeUnit.SECONDS); pool.schedule(() -> System.out.println("soon"), 1, TimeUnit.SECONDS);
                pool.shutdown(); pool.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS); System.out.println(pool.getCompletedTaskCount());
            }""")).containsExactly("late soon 2", "soon late 2");
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1);
                pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
                pool.schedule(() -> System.out.println("late"), 2, TimeUnit.SECONDS); pool.close(); System.out.println("closed");
            }""")).containsExactly("closed", "late closed");
    }

    @Test
    void a_publisher_hands_on_items_in_order() {
        assertThat(Explored.outcomes(SUBSCRIBER + """
            static void main() throws Exception {
                CountDownLatch end = new CountDownLatch(1);
                try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>()) { publisher.subscribe(new Printer(end)); publisher.submit(1); publisher.submit(2); }
                end.await(); System.out.println("end");
            }""")).containsExactly("1 2 end");
    }

    @Test
    void a_full_publisher_makes_the_caller_wait_or_drops() {
        assertThat(Explored.outcomes(SUBSCRIBER + """
            static void main() throws Exception {
                CountDownLatch end = new CountDownLatch(1);
                try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>(Executors.newCachedThreadPool(), 1)) {
                    publisher.subscribe(new Printer(end)); publisher.submit(1); publisher.submit(2); publisher.submit(3);
                }
                end.await(); System.out.println("end");
            }""")).containsExactly("1 2 3 end");
        assertThat(Explored.reduced(SUBSCRIBER + """
            static void main() throws Exception {
                CountDownLatch end = new CountDownLatch(1);
                try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>(ForkJoinPool.commonPool(), 1)) {
                    publisher.subscribe(new Printer(end)); publisher.offer(1, null); publisher.offer(2, null); publisher.offer(3, null);
                }
                end.await(); System.out.println("end");
            }""")).contains("1 2 3 end", "1 2 end").allSatisfy(outcome -> assertThat(outcome).matches("1 (2 )?(3 )?end"));
    }

    @Test
    void a_class_of_the_program_may_extend_the_publisher() {
        assertThat(Explored.outcomes(SUBSCRIBER + """
            static class Source extends SubmissionPublisher<Integer> { void twice(int item) { submit(2 * item); } }
            static void main() throws Exception {
                CountDownLatch end = new CountDownLatch(1);
                try (Source source = new Source()) { source.subscribe(new Printer(end)); source.twice(4); }
                end.await(); System.out.println("end");
            }""")).containsExactly("8 end");
    }

    private static final String SUBSCRIBER = """
        static class Printer implements Flow.Subscriber<Integer> {
            final CountDownLatch end; Flow.Subscription subscription;
            Printer(CountDownLatch end) { this.end = end; }
            public void onSubscribe(Flow.Subscription s) { subscription = s; s.request(1); }
            public void onNext(Integer item) { System.out.println(item); subscription.request(1); }
            public void onError(Throwable problem) { System.out.println(problem); end.countDown(); }
            public void onComplete() { end.countDown(); }
        }
        """;

    @Test
    void a_task_may_wait_until_its_pool_is_at_rest() {
        assertThat(Explored.outcomes("""
            static int x;
            static void main() throws Exception {
                new ForkJoinPool(2).invoke(new RecursiveAction() { protected void compute() {
                    ForkJoinTask.adapt(() -> { x++; }).fork(); ForkJoinTask.helpQuiesce(); System.out.println(x);
                } });
            }""")).containsExactly("1");
    }

    @Test
    void a_managed_block_blocks() {
        assertThat(Explored.outcomes("""
            static volatile boolean open;
            static void main() throws Exception {
                CountDownLatch latch = new CountDownLatch(1);
                new Thread(() -> { open = true; latch.countDown(); }).start();
                ForkJoinPool.managedBlock(new ForkJoinPool.ManagedBlocker() {
                    public boolean block() throws InterruptedException { latch.await(); return true; }
                    public boolean isReleasable() { return false; }
                });
                System.out.println(open);
            }""")).containsExactly("true");
    }

    @Test
    void the_end_of_a_task_is_no_matter_for_a_pool_whose_tasks_do_not_wait() {
        // Two increments have four classes; a pool adds nothing to that.
        assertThat(Explored.reducedExecutions("""
            static int x;
            static void main() {
                try (var pool = Executors.newFixedThreadPool(2)) {
                    for (int i = 0; i < 2; i++) { pool.execute(() -> x++); }
                }
            }""")).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "new ExecutorCompletionService<Integer>(pool)",
            "new ExecutorCompletionService<Integer>(pool, new ArrayBlockingQueue<>(2))",
            "new ExecutorCompletionService<Integer>(Executors.newCachedThreadPool())",
            "new ExecutorCompletionService<Integer>(Executors.newVirtualThreadPerTaskExecutor())",
            "new ExecutorCompletionService<Integer>(new ForkJoinPool(2))",
            "new ExecutorCompletionService<Integer>(task -> new Thread(task).start())"
    })
    void a_completion_service_gives_results_in_the_order_in_which_they_come(String service) {
        String program = """
            static void main() throws Exception {
                var pool = Executors.newFixedThreadPool(2);
                CompletionService<Integer> done = %s;
                done.submit(() -> 1);
                done.submit(() -> { }, 2);
                System.out.println(done.take().get());
                System.out.println(done.take().get());
                System.out.println(done.poll());
                System.exit(0);
            }""".formatted(service);

        assertThat(Explored.reduced(program)).containsExactly("1 2 null", "2 1 null");
    }

    @Test
    void a_completion_service_may_be_asked_too_early_and_hands_on_exceptions() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                var pool = Executors.newSingleThreadExecutor();
                var results = new LinkedBlockingQueue<Future<Integer>>();
                var done = new ExecutorCompletionService<>(pool, results);
                var task = done.submit(() -> { throw new IllegalStateException("no"); });
                System.out.println(results.size());
                System.out.println(done.poll() == null);
                var first = done.poll(1, TimeUnit.SECONDS);
                System.out.println(first == null);
                try { task.get(); } catch (ExecutionException e) { System.out.println(e.getCause().getMessage()); }
                pool.shutdown();
            }""")).containsExactly("0 false true no", "0 true false no", "0 true true no", "1 false true no");
    }

    @Test
    void a_task_of_the_programs_own_class_is_not_done_before_its_last_step() {
        assertThat(Explored.reduced("""
            static class Task extends FutureTask<Integer> {
                Task() { super(() -> 4); }
                @Override protected void done() { System.out.println("done"); }
            }
            static void main() throws Exception {
                Task task = new Task(); Thread thread = new Thread(task); thread.start();
                System.out.println(task.isDone());
                thread.join();
            }""")).containsExactly("done false", "done true", "false done", "true done");
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {
            "pool.execute(() -> x++); pool.execute(() -> x++); System.out.println(pool.awaitTermination(1, TimeUnit.SECONDS));",
            "var a = pool.submit(() -> x++); var b = pool.submit(() -> x++); System.out.println(a.get() + b.get());",
            "pool.execute(() -> { throw new IllegalStateException(); }); pool.execute(() -> x = 1);",
            "var a = pool.submit(() -> x++); System.out.println(a.isDone()); pool.shutdown(); System.out.println(pool.isTerminated());",
            "Thread t = new Thread(() -> { try { pool.execute(() -> x += 2); } catch (RejectedExecutionException e) { x = 9; } }); t.start(); pool.execute(() -> x++); pool.shutdown(); t.join();",
            "CompletableFuture.runAsync(() -> x = 1, pool); pool.execute(() -> x = 2);",
            "var done = new ExecutorCompletionService<Integer>(pool); done.submit(() -> 1); done.submit(() -> 2); System.out.println(done.take().get());"
    })
    void reduction_keeps_every_outcome_of_a_pool(String use) {
        String program = """
            static volatile int x;
            static void main() throws Exception {
                var pool = Executors.newFixedThreadPool(2);
                %s
                pool.shutdown();
                System.out.println(x);
            }""".formatted(use);

        assertThat(Explored.reduced(program)).isEqualTo(Explored.outcomes(program));
    }
}
