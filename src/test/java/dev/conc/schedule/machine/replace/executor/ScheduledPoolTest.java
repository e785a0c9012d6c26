package dev.conc.schedule.machine.replace.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.machine.Explored;
import org.junit.jupiter.api.Test;

class ScheduledPoolTest {
    @Test
    void a_class_of_the_program_may_extend_the_scheduled_pool() {
        assertThat(Explored.everyWay("""
            static class Counting extends ScheduledThreadPoolExecutor {
                int begun, ended;
                Counting() { super(1, task -> new Thread(task, "mine")); }
                protected void beforeExecute(Thread thread, Runnable task) { super.beforeExecute(thread, task); begun++; System.out.println(thread.getName()); }
                protected void afterExecute(Runnable task, Throwable thrown) { ended++; super.afterExecute(task, thrown); }
                protected void terminated() { System.out.println(begun + " " + ended + " " + isTerminated() + " " + isTerminating()); }
            }
            static void main() throws Exception {
                Counting pool = new Counting();
                pool.schedule(() -> System.out.println("late"), 2, TimeUnit.SECONDS);
                pool.schedule(() -> System.out.println("soon"), 1, TimeUnit.SECONDS);
                pool.close();
                System.out.println(pool.isTerminated());
            }""")).containsExactly("mine late mine soon 2 2 false true true", "mine soon mine late 2 2 false true true");
    }

    @Test
    void tasks_are_as_the_class_of_the_program_decorates_them() {
        assertThat(Explored.everyWay("""
            record Told<V>(RunnableScheduledFuture<V> task) implements RunnableScheduledFuture<V> {
                public void run() { System.out.println("begin"); task.run(); }
                public boolean isPeriodic() { return task.isPeriodic(); }
                public boolean cancel(boolean interrupt) { System.out.println("cancel"); return task.cancel(interrupt); }
                public boolean isCancelled() { return task.isCancelled(); }
                public boolean isDone() { return task.isDone(); }
                public V get() throws InterruptedException, ExecutionException { return task.get(); }
                public V get(long time, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException { return task.get(time, unit); }
                public long getDelay(TimeUnit unit) { return task.getDelay(unit); }
                public int compareTo(Delayed other) { return task.compareTo(other instanceof Told<?> told ? told.task : other); }
            }
            static void main() throws Exception {
                ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1) {
                    protected <V> RunnableScheduledFuture<V> decorateTask(Callable<V> body, RunnableScheduledFuture<V> task) { return new Told<>(task); }
                };
                System.out.println(pool.submit(() -> 7).get());
                Future<Integer> late = pool.schedule(() -> 8, 1, TimeUnit.SECONDS);
                pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
                pool.close();
                try { System.out.println(late.get()); } catch (CancellationException e) { System.out.println("cancelled"); }
            }""")).containsExactly("begin 7 begin 8", "begin 7 cancel cancelled");
    }

    @Test
    void a_method_of_the_program_that_replaces_one_of_the_pool_is_called_by_the_others() {
        assertThat(Explored.everyWay("""
            static class Pool extends ScheduledThreadPoolExecutor {
                Pool() { super(1); }
                public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) { System.out.println("scheduled"); return super.schedule(task, delay, unit); }
            }
            static void main() throws Exception {
                Pool pool = new Pool();
                pool.execute(() -> { }); pool.submit(() -> { });
                pool.close();
            }""")).containsExactly("scheduled scheduled");
    }

    @Test
    void a_thread_that_ends_before_a_task_is_replaced() {
        assertThat(Explored.everyWay("""
            static int begun;
            static void main() throws Exception {
                ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1) {
                    protected void beforeExecute(Thread thread, Runnable task) { if (begun++ == 0) throw new ThreadDeath(); }
                };
                pool.execute(() -> System.out.println("first")); pool.execute(() -> System.out.println("second"));
                pool.close();
                System.out.println(begun);
            }""")).containsExactly("second 2");
    }

    @Test
    void a_periodic_task_that_is_over_with_the_pool_is_cancelled() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1);
                Future<?> ticks = pool.scheduleAtFixedRate(() -> { System.out.println("tick"); pool.shutdown(); }, 1, 1, TimeUnit.SECONDS);
                try { ticks.get(); } catch (CancellationException e) { System.out.println("cancelled"); }
            }""")).containsExactly("tick cancelled");
    }

    @Test
    void a_period_must_be_positive() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                try (ScheduledExecutorService pool = Executors.newScheduledThreadPool(1)) { pool.scheduleAtFixedRate(() -> { }, 0, 0, TimeUnit.SECONDS); } catch (IllegalArgumentException e) { System.out.println("refused"); }
            }""")).containsExactly("refused");
    }

    @Test
    void the_programs_pool_keeps_virtual_time() {
        assertThat(Explored.punctual("""
            static class Pool extends ScheduledThreadPoolExecutor { Pool() { super(1); } }
            static void main() throws Exception {
                Pool pool = new Pool();
                pool.schedule(() -> System.out.println("late"), 20, TimeUnit.SECONDS);
                pool.schedule(() -> System.out.println("soon"), 10, TimeUnit.SECONDS);
                Thread.sleep(15_000); System.out.println("between");
                pool.shutdown();
            }""")).containsExactly("soon between late");
    }
}
