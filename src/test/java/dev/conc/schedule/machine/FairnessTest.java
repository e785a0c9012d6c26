package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Spinning and yielding: nothing is lost by it, and what can never end is found without running it for long. */
class FairnessTest {
    @Test
    void a_yield_lets_others_go_but_need_not() {
        assertThat(Explored.outcomes("""
            static volatile int x;
            static void main() throws InterruptedException {
                Thread writer = new Thread(() -> { x = 1; Thread.yield(); x = 2; });
                writer.start();
                System.out.println(x);
                writer.join();
            }""")).containsExactlyInAnyOrder("0", "1", "2");
    }

    @Test
    void two_that_spin_let_the_third_go() {
        assertThat(Explored.outcomes("""
            static volatile boolean ready;
            static void spin() { while (!ready) Thread.onSpinWait(); }
            static void main() throws InterruptedException {
                Thread one = new Thread(Program::spin);
                Thread other = new Thread(Program::spin);
                one.start();
                other.start();
                ready = true;
                one.join();
                other.join();
                System.out.println("done");
            }""")).containsExactly("done");
    }

    @Test
    void two_that_look_under_a_lock_let_the_third_go() {
        assertThat(Explored.outcomes("""
            static boolean ready;
            static final Object lock = new Object();
            static void poll() {
                while (true) {
                    synchronized (lock) {
                        if (ready) return;
                    }
                    Thread.yield();
                }
            }
            static void main() throws InterruptedException {
                Thread one = new Thread(Program::poll);
                one.start();
                synchronized (lock) { ready = true; }
                one.join();
                System.out.println("done");
            }""")).containsExactly("done");
    }

    @Test
    void a_loop_that_counts_its_rounds_is_none() {
        assertThat(Explored.outcomes("""
            static final ReentrantLock lock = new ReentrantLock();
            static int rounds;
            static void main() throws InterruptedException {
                Thread other = new Thread(() -> {
                    while (true) {
                        lock.lock();
                        try {
                            if (++rounds == 3) return;
                        } finally {
                            lock.unlock();
                        }
                        Thread.yield();
                    }
                });
                other.start();
                for (int meals = 0; meals < 3; meals++) {
                    while (!lock.tryLock()) Thread.yield();
                    lock.unlock();
                }
                other.join();
                System.out.println(rounds);
            }""")).containsExactly("3");
    }

    @Test
    void a_loop_that_keeps_something_where_nobody_looks_is_none() {
        assertThat(Explored.outcomes("""
            static volatile boolean ready;
            static void main() {
                StringBuilder dots = new StringBuilder();
                while (!ready && dots.length() < 3) {
                    dots.append('.');
                    Thread.yield();
                }
                System.out.println(dots);
            }""")).containsExactly("...");
    }

    @Test
    void a_flag_that_nobody_sets_is_a_livelock() {
        assertThat(Explored.outcomes("""
            static volatile boolean ready;
            static void main() { while (!ready) Thread.onSpinWait(); }""")).containsExactly("LIVELOCK");
    }

    @Test
    void an_interrupt_and_a_notification_of_a_waiting_thread_may_come_in_either_order() {
        assertThat(Explored.outcomes("""
            static final Object lock = new Object();
            static boolean waiting;
            static void main() throws InterruptedException {
                Thread waiter = new Thread(() -> {
                    synchronized (lock) {
                        waiting = true;
                        try {
                            lock.wait();
                            System.out.println("notified " + Thread.currentThread().isInterrupted());
                        } catch (InterruptedException interrupted) {
                            System.out.println("interrupted");
                        }
                    }
                });
                waiter.start();
                while (true) {
                    synchronized (lock) {
                        if (waiting) {
                            waiter.interrupt();
                            lock.notify();
                            break;
                        }
                    }
                    Thread.yield();
                }
                waiter.join();
            }""")).containsExactlyInAnyOrder("notified true", "interrupted");
    }
}
