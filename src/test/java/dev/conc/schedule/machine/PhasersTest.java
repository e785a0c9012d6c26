package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Phasers, as the JDK's source has them: the last to arrive goes on at once with the number that it has made. */
class PhasersTest {
    @Test
    void the_last_to_arrive_has_the_number_of_its_own_phase() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                Phaser phaser = new Phaser(1);
                Thread other = new Thread(phaser::arriveAndDeregister);
                other.start();
                int phase = phaser.arriveAndAwaitAdvance();
                other.join();
                System.out.println(phase < 0 ? "ended, " + (phase - Integer.MIN_VALUE) : "" + phase);
            }""")).containsExactly("1", "ended, 1");
    }

    @Test
    void who_waited_may_find_a_later_phase() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                Phaser phaser = new Phaser(2);
                Thread other = new Thread(() -> { phaser.arrive(); phaser.arriveAndDeregister(); });
                other.start();
                int phase = phaser.arriveAndAwaitAdvance();
                int last = phaser.arriveAndDeregister();
                other.join();
                System.out.println(phase + " " + (last < 0 ? "ended" : last));
            }""")).contains("1 1");
    }

    @Test
    void a_phaser_ends_where_it_says_so_and_the_last_to_arrive_is_not_told() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                Phaser phaser = new Phaser(2) {
                    @Override protected boolean onAdvance(int phase, int parties) { System.out.println("advance " + phase); return true; }
                };
                Thread other = new Thread(phaser::arrive);
                other.start();
                int phase = phaser.arriveAndAwaitAdvance();
                other.join();
                System.out.println((phase < 0 ? "ended " : "") + (phase & Integer.MAX_VALUE) + " " + phaser.isTerminated()
                        + " " + (phaser.arrive() < 0) + " " + (phaser.awaitAdvance(0) < 0) + " " + (phaser.register() < 0));
            }""")).containsExactly("advance 0 1 true true true true", "advance 0 ended 1 true true true true");
    }

    @Test
    void waiting_for_a_phase_that_is_over_is_no_wait_even_for_an_interrupted_thread() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                Phaser phaser = new Phaser(1);
                phaser.arrive();
                Thread.currentThread().interrupt();
                System.out.println(phaser.awaitAdvanceInterruptibly(0) + " " + phaser.awaitAdvanceInterruptibly(0, 0, TimeUnit.SECONDS));
                try { phaser.awaitAdvanceInterruptibly(1); } catch (InterruptedException e) { System.out.println("interrupted"); }
                Thread.currentThread().interrupt();
                try { phaser.awaitAdvanceInterruptibly(1, 1, TimeUnit.SECONDS); } catch (InterruptedException e) { System.out.println("again"); }
                try { phaser.awaitAdvanceInterruptibly(1, 1, TimeUnit.SECONDS); } catch (TimeoutException e) { System.out.println("late"); }
            }""")).containsExactly("1 1 interrupted again late");
    }

    @Test
    void an_interrupt_ends_only_the_wait_that_asks_for_it() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                Phaser phaser = new Phaser(1);
                Thread t = new Thread(() -> {
                    try { phaser.awaitAdvanceInterruptibly(0); System.out.println("advanced " + Thread.interrupted()); }
                    catch (InterruptedException e) { System.out.println("interrupted " + Thread.interrupted()); }
                });
                t.start();
                t.interrupt();
                phaser.arrive();
                t.join();
            }""")).containsExactly("advanced true", "interrupted false");
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                Phaser phaser = new Phaser(1);
                Thread t = new Thread(() -> System.out.println(phaser.awaitAdvance(0)));
                t.start();
                t.interrupt();
                phaser.arrive();
                t.join();
            }""")).containsExactly("1");
    }

    @Test
    void a_phaser_arrives_at_its_parent() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                Phaser root = new Phaser(1), child = new Phaser(root, 1);
                Thread t = new Thread(() -> System.out.println(child.arriveAndAwaitAdvance()));
                t.start();
                System.out.println(root.arriveAndAwaitAdvance());
                t.join();
            }""")).containsExactly("1 1");
    }

    @Test
    void force_ends_every_wait() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                Phaser phaser = new Phaser(2);
                Thread t = new Thread(() -> System.out.println(phaser.arriveAndAwaitAdvance() - Integer.MIN_VALUE));
                t.start();
                phaser.forceTermination();
                t.join();
            }""")).containsExactly("0");
    }

    @Test
    void arriving_more_often_than_there_are_parties_is_an_exception() {
        assertThat(Explored.everyWay("""
            static void main() {
                Phaser phaser = new Phaser();
                try { phaser.arrive(); } catch (IllegalStateException e) { System.out.println("arrive"); }
                try { phaser.arriveAndAwaitAdvance(); } catch (IllegalStateException e) { System.out.println("await"); }
                try { phaser.arriveAndDeregister(); } catch (IllegalStateException e) { System.out.println("deregister"); }
            }""")).containsExactly("arrive await deregister");
    }
}
