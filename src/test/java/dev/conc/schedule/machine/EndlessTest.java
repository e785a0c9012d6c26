package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.Cut;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.explore.replay.Replay;
import org.junit.jupiter.api.Test;

/** Which programs that come to no end get nowhere, and which do something all the time. */
class EndlessTest {
    private static final String BOX = """
            static Integer box;
            static final Object lock = new Object();
            static void put(Integer value) throws InterruptedException {
                synchronized (lock) {
                    while (box != null) lock.wait();
                    box = value;
                    lock.notify();
                }
            }
            static int get() throws InterruptedException {
                synchronized (lock) {
                    while (box == null) lock.wait();
                    int value = box;
                    box = null;
                    lock.notify();
                    return value;
                }
            }
            """;

    @Test
    void a_producer_and_a_consumer_without_end_are_no_livelock() {
        Execution execution = execution(BOX + """
                static void main() {
                    new Thread(() -> {
                        while (true) {
                            try {
                                put((int) System.currentTimeMillis());
                            } catch (InterruptedException e) { return; }
                        }
                    }).start();
                    new Thread(() -> {
                        while (true) {
                            try {
                                System.out.println(get());
                            } catch (InterruptedException e) { return; }
                        }
                    }).start();
                }""");

        assertThat(execution.end()).isEqualTo(End.CUT);
        assertThat(execution.failures()).isEmpty();
        assertThat(execution.cut()).hasValueSatisfying(cut -> assertThat(cut.circle()).isFalse());
    }

    @Test
    void threads_that_come_back_to_where_they_were_in_loops_without_an_exit_are_cut_off_at_once() {
        Execution execution = execution("""
                static int x;
                static synchronized void swap() { x = 1 - x; x = 1 - x; }
                static void main() {
                    new Thread(() -> { while (true) swap(); }).start();
                    new Thread(() -> { while (true) swap(); }).start();
                }""");

        assertThat(execution.end()).isEqualTo(End.CUT);
        assertThat(execution.steps().count()).isLessThan(200);
        assertThat(execution.cut()).get().extracting(Cut::circle).isEqualTo(true);
    }

    @Test
    void a_thread_that_looks_for_ever_and_wants_nothing_is_no_livelock() {
        Execution execution = execution("""
                static volatile int x;
                static int seen;
                static void main() {
                    new Thread(() -> { while (true) { int now = x; } }).start();
                    x = 1;
                }""");

        assertThat(execution.end()).isEqualTo(End.CUT);
        assertThat(execution.cut()).get().extracting(Cut::circle).isEqualTo(true);
    }

    @Test
    void who_waits_for_what_never_comes_makes_it_a_livelock_whatever_others_do() {
        assertThat(execution("""
                static volatile boolean done;
                static int x;
                static synchronized void swap() { x = 1 - x; x = 1 - x; }
                static void main() {
                    new Thread(() -> { while (true) swap(); }).start();
                    while (!done) {}
                }""").end()).isEqualTo(End.LIVELOCK);
    }

    @Test
    void a_long_count_in_a_field_comes_to_its_end() {
        assertThat(execution("""
                static int x;
                static void main() {
                    while (x < 30_000) x++;
                    System.out.println(x);
                }""").output()).isEqualTo("30000\n");
    }

    @Test
    void who_keeps_giving_way_makes_no_progress_however_the_exception_is_caught() {
        for (String pause : new String[]{
                "try { Thread.sleep(1); } catch (InterruptedException e) { continue; }",
                "try { Thread.sleep(1); } catch (InterruptedException e) { throw new RuntimeException(e); }",
                "try { Thread.sleep(1); } catch (InterruptedException e) { Thread.currentThread().interrupt(); return; }",
                "try { Thread.sleep(1); } catch (InterruptedException e) { System.out.println(e); }"}) {
            assertThat(execution("""
                    static class Diner { boolean hungry = true; }
                    static Diner owner;
                    static void eat(Diner self, Diner other) {
                        while (self.hungry) {
                            if (owner != self) {
                                %s
                                continue;
                            }
                            if (other.hungry) {
                                System.out.printf("%%s first%%n", "you");
                                owner = other;
                                continue;
                            }
                            self.hungry = false;
                            owner = other;
                        }
                    }
                    static void main() {
                        Diner bob = new Diner();
                        Diner alice = new Diner();
                        owner = bob;
                        new Thread(() -> eat(bob, alice)).start();
                        new Thread(() -> eat(alice, bob)).start();
                    }""".formatted(pause)).end()).as(pause).isEqualTo(End.LIVELOCK);
        }
    }

    private static Execution execution(String members) {
        return Explored.load(members, new MachineOptions(false, false, false, 200_000)).run(Replay::proceed);
    }
}
