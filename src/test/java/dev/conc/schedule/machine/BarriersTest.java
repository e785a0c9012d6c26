package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cyclic barriers, where all go on or none does. */
class BarriersTest {
    private static final String MEET = """
        static void meet(CyclicBarrier barrier) {
            try {
                barrier.await();
                System.out.println("in");
            } catch (BrokenBarrierException e) {
                System.out.println("broken");
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        }
        static void meetInTime(CyclicBarrier barrier, long time) {
            try {
                barrier.await(time, TimeUnit.MILLISECONDS);
                System.out.println("in");
            } catch (BrokenBarrierException e) {
                System.out.println("broken");
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            } catch (TimeoutException e) {
                System.out.println("late");
            }
        }
        """;

    @Test
    void who_arrives_while_the_action_runs_belongs_to_the_next_round() {
        assertThat(Explored.everyWay(MEET + """
            static int rounds;
            static final CyclicBarrier barrier = new CyclicBarrier(2, () -> rounds++);
            static void main() throws InterruptedException {
                Thread t = new Thread(() -> meet(barrier)), u = new Thread(() -> meet(barrier));
                t.start(); u.start();
                try { barrier.await(); System.out.println("main " + rounds); } catch (BrokenBarrierException e) { }
            }""")).containsExactly("in in DEADLOCK", "in main 1 DEADLOCK", "main 1 in DEADLOCK");
    }

    @Test
    void nobody_gives_up_after_the_barrier_has_tripped() {
        assertThat(Explored.everyWay(MEET + """
            static void main() throws InterruptedException {
                CyclicBarrier barrier = new CyclicBarrier(2);
                Thread t = new Thread(() -> meetInTime(barrier, 5));
                t.start();
                meet(barrier);
                t.join();
            }""")).containsExactly("broken late", "in in", "late broken");
    }

    @Test
    void two_with_a_time_out_are_let_in_both_or_none() {
        assertThat(Explored.everyWay(MEET + """
            static void main() throws InterruptedException {
                CyclicBarrier barrier = new CyclicBarrier(2, () -> System.out.println("action"));
                Thread t = new Thread(() -> meetInTime(barrier, 5));
                t.start();
                meetInTime(barrier, 5);
                t.join();
            }""")).containsExactly("action in in", "broken late", "late broken");
    }

    @Test
    void nobody_waits_at_a_broken_barrier_and_a_reset_one_is_new() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                CyclicBarrier barrier = new CyclicBarrier(2);
                try { barrier.await(5, TimeUnit.MILLISECONDS); } catch (TimeoutException e) {
                    System.out.println(barrier.getNumberWaiting() + " " + barrier.isBroken());
                }
                try { barrier.await(); } catch (BrokenBarrierException e) { System.out.println("broken"); }
                barrier.reset();
                System.out.println(barrier.getNumberWaiting() + " " + barrier.isBroken());
            }""")).containsExactly("0 true broken 0 false");
    }

    @Test
    void a_time_of_nothing_is_over_at_once_even_for_an_interrupted_thread_that_came_last() {
        assertThat(Explored.everyWay(MEET + """
            static void main() {
                CyclicBarrier barrier = new CyclicBarrier(2), alone = new CyclicBarrier(1);
                meetInTime(barrier, 0);
                meetInTime(alone, 0);
                Thread.currentThread().interrupt();
                meetInTime(alone, 0);
                System.out.println(Thread.interrupted() + " " + alone.isBroken());
            }""")).containsExactly("late in interrupted false true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IllegalStateException", "AssertionError", "Error"})
    void an_action_that_throws_breaks_the_barrier_and_is_told_to_who_ran_it(String thrown) {
        assertThat(Explored.everyWay(MEET + """
            static void main() throws InterruptedException {
                CyclicBarrier barrier = new CyclicBarrier(2, () -> { throw new %s(); });
                Runnable meets = () -> { try { meet(barrier); } catch (%s e) { System.out.println("thrown"); } };
                Thread t = new Thread(meets);
                t.start();
                meets.run();
                t.join();
                System.out.println(barrier.isBroken());
            }""".formatted(thrown, thrown))).containsExactly("broken thrown true", "thrown broken true");
    }

    @Test
    void an_interrupt_breaks_the_barrier_unless_all_have_come() {
        assertThat(Explored.everyWay(MEET + """
            static void main() throws InterruptedException {
                CyclicBarrier barrier = new CyclicBarrier(2);
                Thread t = new Thread(() -> { meet(barrier); System.out.println(Thread.interrupted()); });
                t.start();
                t.interrupt();
                meet(barrier);
                t.join();
            }""")).containsExactly("broken interrupted false", "in in true", "in true in", "interrupted broken false",
                "interrupted false broken");
    }

    @Test
    void the_others_are_told_when_one_is_interrupted() {
        assertThat(Explored.everyWay(MEET + """
            static void main() throws InterruptedException {
                CyclicBarrier barrier = new CyclicBarrier(3);
                Thread t = new Thread(() -> meet(barrier)), u = new Thread(() -> meet(barrier));
                t.start(); u.start();
                t.interrupt();
                t.join(); u.join();
            }""")).containsExactly("broken interrupted", "interrupted broken");
    }

    @Test
    void a_reset_breaks_the_round_of_those_that_wait() {
        assertThat(Explored.everyWay(MEET + """
            static void main() throws InterruptedException {
                CyclicBarrier barrier = new CyclicBarrier(2);
                Thread t = new Thread(() -> meet(barrier));
                t.start();
                barrier.reset();
                System.out.println(barrier.isBroken());
                meet(barrier);
                t.join();
            }""")).containsExactly("broken false DEADLOCK", "false broken DEADLOCK", "false in in");
    }

    @Test
    void a_round_follows_the_other() {
        assertThat(Explored.everyWay("""
            static int rounds;
            static void main() throws Exception {
                CyclicBarrier barrier = new CyclicBarrier(2, () -> System.out.println("round " + ++rounds));
                Runnable twice = () -> {
                    try { for (int i = 0; i < 2; i++) { barrier.await(); } } catch (Exception e) { System.out.println(e); }
                };
                Thread t = new Thread(twice);
                t.start(); twice.run(); t.join();
            }""")).containsExactly("round 1 round 2");
    }

    @Test
    void arrivals_are_counted_down_to_zero() {
        assertThat(Explored.everyWay("""
            static int sum;
            static void main() throws Exception {
                CyclicBarrier barrier = new CyclicBarrier(2);
                int[] index = new int[2];
                Thread t = new Thread(() -> { try { index[0] = barrier.await(); } catch (Exception e) { } });
                t.start();
                index[1] = barrier.await();
                t.join();
                System.out.println(index[0] + " " + index[1] + " " + barrier.getNumberWaiting());
            }""")).containsExactly("0 1 0", "1 0 0");
    }

    @Test
    void who_runs_the_action_sees_all_waiting_and_others_see_none_of_it() {
        assertThat(Explored.everyWay("""
            static volatile boolean inside;
            static CyclicBarrier barrier;
            static void main() throws Exception {
                barrier = new CyclicBarrier(1, () -> { System.out.println(barrier.getNumberWaiting()); inside = true; inside = false; });
                Thread t = new Thread(() -> { int n = barrier.getNumberWaiting(); System.out.println("other " + n + inside); });
                t.start(); barrier.await(); t.join();
            }""")).allMatch(outcome -> outcome.contains("other 0")).contains("1 other 0false", "other 0false 1");
    }

    @Test
    void a_barrier_of_the_program_may_extend_the_jdks() {
        assertThat(Explored.everyWay("""
            static class Gate extends CyclicBarrier {
                Gate() { super(2, () -> System.out.println("action")); }
                @Override public int await() throws InterruptedException, BrokenBarrierException {
                    int index = super.await();
                    if (index == 0) { System.out.println(super.isBroken() + " " + super.getNumberWaiting()); }
                    return index;
                }
            }
            static void main() throws Exception {
                Gate gate = new Gate();
                Thread t = new Thread(() -> { try { gate.await(); } catch (Exception e) { System.out.println(e); } });
                t.start(); gate.await(); t.join();
            }""")).containsExactly("action false 0");
    }
}
