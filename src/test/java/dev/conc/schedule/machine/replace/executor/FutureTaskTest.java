package dev.conc.schedule.machine.replace.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.machine.Explored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks that the program runs itself: of several that would, the first runs it, and none does once it is cancelled. */
class FutureTaskTest {
    @Test
    void a_task_may_be_cancelled_before_it_begins_while_it_runs_and_after() {
        assertThat(Explored.everyWay("""
                static void main() throws Exception {
                    FutureTask<Integer> task = new FutureTask<>(() -> { System.out.println("ran"); return 1; });
                    Thread worker = new Thread(task);
                    worker.start();
                    System.out.println(task.cancel(false));
                    worker.join();
                }""")).containsExactlyInAnyOrder("true", "ran true", "true ran", "ran false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new Thread(task, \"%s\")", "new Thread(() -> task.run(), \"%s\")", "new Thread(task::run, \"%s\")",
            "new Thread(() -> ((Runnable) task).run(), \"%s\")", "new Thread(() -> ((RunnableFuture<Integer>) task).run(), \"%s\")"})
    void whoever_is_first_runs_it(String thread) {
        assertThat(Explored.everyWay("""
                static void main() throws Exception {
                    FutureTask<Integer> task = new FutureTask<>(() -> { System.out.println(Thread.currentThread().getName()); return 1; });
                    Thread one = %s, two = %s;
                    one.start(); two.start(); one.join(); two.join();
                    System.out.println(task.get());
                }""".formatted(thread.formatted("one"), thread.formatted("two")))).containsExactlyInAnyOrder("one 1", "two 1");
    }

    @Test
    void who_looks_at_a_task_that_two_would_run_sees_the_same_each_time() {
        assertThat(Explored.everyWay("""
                static int ran;
                static void main() throws Exception {
                    CompletableFuture<Integer> future = new CompletableFuture<>();
                    FutureTask<Integer> task = new FutureTask<>(() -> { ran++; return 7; });
                    new Thread(() -> System.out.println(task.isDone() + " " + ran)).start();
                    new Thread(() -> { task.run(); System.out.println("other"); }).start();
                    future.getNow(-1);
                    task.run();
                    System.out.println("main");
                }""")).isNotEmpty();
    }

    @Test
    void two_tasks_do_not_meet() {
        assertThat(Explored.reducedExecutions("""
                static void main() throws Exception {
                    Thread one = new Thread(new FutureTask<>(() -> 1)), two = new Thread(new FutureTask<>(() -> 2));
                    one.start(); two.start(); one.join(); two.join();
                }""")).isEqualTo(2);
    }
}
