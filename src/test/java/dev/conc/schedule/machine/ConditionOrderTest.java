package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a signal of a condition wakes. */
class ConditionOrderTest {
    private static String two(String lock, String first, String main) {
        return """
            static final Lock lock = %s;
            static final Condition c = lock.newCondition();
            static int x;
            static void first() throws Exception { lock.lock(); try { x = 1; %s } finally { lock.unlock(); } }
            static void second() { lock.lock(); try { if (x == 1) { x = 2; c.awaitUninterruptibly(); System.out.println("second"); } } finally { lock.unlock(); } }
            static void main() throws Exception {
                Thread a = new Thread(() -> { try { first(); } catch (Exception e) { System.out.println("thrown"); } }), b = new Thread(() -> second());
                a.setDaemon(true);
                b.setDaemon(true);
                a.start();
                b.start();
                lock.lock();
                try { if (x < 2) return; %s } finally { lock.unlock(); }
                %s
            }""".formatted(lock, first, main, "while (true) { lock.lock(); try { if (x == 3) return; } finally { lock.unlock(); } }");
    }

    private static final String WAITS = "c.awaitUninterruptibly(); System.out.println(\"first\"); x = 3;";

    @ParameterizedTest
    @ValueSource(strings = {"new ReentrantLock()", "new ReentrantLock(true)", "new ReentrantReadWriteLock().writeLock()"})
    void who_has_waited_longest_is_signalled_first(String lock) {
        assertThat(Explored.everyWay(two(lock, WAITS, "c.signal();"))).containsExactly("", "first");
    }

    @Test
    void two_signals_wake_two_and_all_wakes_all() {
        for (String signals : new String[]{"c.signal(); c.signal();", "c.signalAll();"}) {
            assertThat(Explored.outcomes(two("new ReentrantLock()", WAITS, signals))).contains("first second", "second first")
                    .isSubsetOf("", "first", "first second", "second first");
        }
    }

    @Test
    void a_notification_of_a_monitor_wakes_any() {
        assertThat(Explored.everyWay("""
            static final Object m = new Object();
            static int x;
            static void await(String name) { synchronized (m) { x++; try { m.wait(); } catch (InterruptedException e) { } System.out.println(name + x); x = 3; } }
            static void main() throws Exception {
                Thread a = new Thread(() -> await("first")), b = new Thread(() -> { synchronized (m) { if (x == 0) return; await("second"); } });
                a.setDaemon(true);
                b.setDaemon(true);
                a.start();
                b.start();
                synchronized (m) { if (x < 2) return; m.notify(); }
                while (true) { synchronized (m) { if (x == 3) return; } }
            }""")).containsExactly("", "first2", "second2");
    }

    @Test
    void whose_time_is_over_leaves_the_signal_to_the_next() {
        assertThat(Explored.outcomes(two("new ReentrantLock()", "System.out.println(c.await(1, TimeUnit.SECONDS)); x = 3;", "c.signal();")))
                .contains("true", "false second", "second false").isSubsetOf("", "true", "false", "false second", "second false");
    }

    @Test
    void who_is_interrupted_before_leaves_the_signal_to_the_next() {
        assertThat(Explored.outcomes("""
            static final Lock lock = new ReentrantLock();
            static final Condition c = lock.newCondition();
            static int x;
            static void main() throws Exception {
                Thread a = new Thread(() -> { lock.lock(); try { x = 1; c.await(); System.out.println("first " + Thread.interrupted()); } catch (InterruptedException e) { System.out.println("thrown"); } finally { lock.unlock(); } });
                Thread b = new Thread(() -> { lock.lock(); try { if (x == 1) { x = 2; c.awaitUninterruptibly(); System.out.println("second"); } } finally { lock.unlock(); } });
                b.setDaemon(true);
                a.start();
                b.start();
                lock.lock();
                try { if (x < 2) System.exit(0); a.interrupt(); c.signal(); } finally { lock.unlock(); }
                a.join();
                System.out.println("end");
            }""").stream().map(outcome -> outcome.replaceAll(" ?end", "")).distinct().sorted().toList())
                .containsExactly("", "first true", "second thrown", "thrown", "thrown second");
    }

    @Test
    void time_may_be_over_before_a_signal_and_the_lock_be_there_after_it() {
        assertThat(Explored.everyWay("""
            static int x;
            static void main() throws Exception {
                Lock lock = new ReentrantLock();
                Condition c = lock.newCondition();
                Thread t = new Thread(() -> { lock.lock(); x = 1; c.signal(); lock.unlock(); });
                lock.lock();
                t.start();
                System.out.println(c.await(50, TimeUnit.MILLISECONDS) + " " + x);
                lock.unlock();
            }""")).containsExactly("false 0", "false 1", "true 1");
    }
}
