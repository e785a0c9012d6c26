package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program ends with its last thread that is no daemon, or by an exit: what the others have not done by then is never done. */
class EndOfProgramTest {
    private static final String WAITING_DAEMONS = """
        static void main() throws InterruptedException {
            Semaphore[] turns = { new Semaphore(0), new Semaphore(0), new Semaphore(0) };
            Semaphore done = new Semaphore(1);
            for (int i = 0; i < turns.length; i++) {
                Semaphore turn = turns[i];
                Thread.ofPlatform().daemon().start(() -> {
                    while (true) {
                        turn.acquireUninterruptibly();
                        done.release();
                    }
                });
            }
            for (Semaphore turn : turns) {
                done.acquire();
                turn.release();
            }
            done.acquire();
        }""";

    @ParameterizedTest
    @ValueSource(strings = {"""
        static void main() {
            Thread.ofPlatform().daemon().start(() -> { throw new IllegalStateException("late"); });
        }""", """
        static int n;
        static void main() {
            Thread.startVirtualThread(() -> {
                n = 1;
                throw new IllegalStateException("late");
            });
            new Thread(() -> System.out.println("t")).start();
        }""", """
        static int n;
        static void main() {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook " + n)));
            new Thread(() -> { n = 1; n = 2; }).start();
            new Thread(() -> System.exit(0)).start();
        }""", """
        static void main() {
            new Thread(() -> { throw new IllegalStateException("late"); }).start();
            System.exit(0);
        }""", """
        static int n;
        static void main() throws InterruptedException {
            CountDownLatch latch = new CountDownLatch(2);
            for (int i = 0; i < 2; i++) {
                Thread.startVirtualThread(() -> {
                    n++;
                    latch.countDown();
                    if (n == 1) {
                        throw new IllegalStateException("late");
                    }
                });
            }
            latch.await();
            System.out.println(n);
        }""", """
        static void main() {
            Thread daemon = Thread.ofPlatform().daemon().unstarted(() -> System.out.println("d"));
            Thread other = new Thread(daemon::start);
            other.start();
            System.out.println("m");
        }"""})
    void reduction_keeps_every_moment_at_which_the_program_may_end(String members) {
        assertThat(Explored.outcomes(members)).hasSizeGreaterThan(1).isEqualTo(Explored.reduced(members));
    }

    @Test
    void threads_that_are_cut_off_are_explored_with_reduction() {
        assertThat(Explored.reducedExecutions(WAITING_DAEMONS)).isEqualTo(1);
    }
}
