package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of the program that extend one of the JDK's and call its methods by {@code super}. */
class SuperCallsTest {
    @Test
    void a_latch_counts_down_by_super() {
        assertThat(Explored.everyWay("""
            static class Latch extends CountDownLatch {
                Latch() { super(1); }
                @Override public void countDown() { super.countDown(); }
                @Override public long getCount() { return super.getCount(); }
            }
            static void main() throws InterruptedException {
                Latch latch = new Latch();
                Thread t = new Thread(() -> latch.countDown()), u = new Thread(() -> System.out.println(latch.getCount()));
                t.start(); u.start(); t.join(); u.join();
            }""")).containsExactly("0", "1");
    }

    @Test
    void a_latch_is_waited_for_by_super() {
        assertThat(Explored.everyWay("""
            static class Latch extends CountDownLatch {
                Latch() { super(1); }
                @Override public void await() throws InterruptedException { super.await(); System.out.println("open"); }
            }
            static void main() throws InterruptedException {
                Latch latch = new Latch();
                Thread t = new Thread(() -> latch.countDown());
                t.start(); latch.await(); t.join();
            }""")).containsExactly("open");
    }

    @Test
    void a_monitor_is_waited_for_and_notified_by_super() {
        assertThat(Explored.everyWay("""
            static class Gate {
                boolean open;
                synchronized void pass() throws InterruptedException { while (!open) { super.wait(); } }
                synchronized void open() { open = true; super.notifyAll(); }
            }
            static void main() throws InterruptedException {
                Gate gate = new Gate();
                Thread t = new Thread(() -> { try { gate.pass(); } catch (InterruptedException e) { } });
                t.start(); gate.open(); t.join(); System.out.println("done");
            }""")).containsExactly("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"super.start();", "Runnable starting = super::start; starting.run();"})
    void a_thread_starts_by_super(String start) {
        assertThat(Explored.everyWay("""
            static volatile int x;
            static class Worker extends Thread {
                @Override public void start() { %s }
                @Override public void run() { int y = x; x = y + 1; }
            }
            static void main() throws InterruptedException {
                Worker t = new Worker(), u = new Worker();
                t.start(); u.start(); t.join(); u.join(); System.out.println(x);
            }""".formatted(start))).containsExactly("1", "2");
    }

    @Test
    void a_lock_is_taken_and_given_back_by_super() {
        assertThat(Explored.everyWay("""
            static int x;
            static class Counted extends ReentrantLock {
                @Override public void lock() { super.lock(); }
                @Override public void unlock() { super.unlock(); }
            }
            static void main() throws InterruptedException {
                Counted lock = new Counted();
                Runnable work = () -> { lock.lock(); try { x++; } finally { lock.unlock(); } };
                Thread t = new Thread(work), u = new Thread(work);
                t.start(); u.start(); t.join(); u.join(); System.out.println(x);
            }""")).containsExactly("2");
    }

    @Test
    void a_permit_is_taken_and_given_back_by_super() {
        assertThat(Explored.everyWay("""
            static int x;
            static class Counted extends Semaphore {
                Counted() { super(1); }
                @Override public void acquire() throws InterruptedException { super.acquire(); }
                @Override public void release() { super.release(); }
            }
            static void work(Counted permits) {
                try { permits.acquire(); x++; permits.release(); } catch (InterruptedException e) { }
            }
            static void main() throws InterruptedException {
                Counted permits = new Counted();
                Thread t = new Thread(() -> work(permits)), u = new Thread(() -> work(permits));
                t.start(); u.start(); t.join(); u.join(); System.out.println(x);
            }""")).containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"set(42)", "setException(new IllegalStateException())", "super.set(42)"})
    void a_task_is_ended_by_its_class(String end) {
        assertThat(Explored.everyWay("""
            static class Mine extends FutureTask<Integer> { Mine() { super(() -> 0); } void finish() { %s; } }
            static void main() throws InterruptedException {
                Mine task = new Mine();
                Thread t = new Thread(() -> task.finish()), u = new Thread(() -> System.out.println(task.isDone()));
                t.start(); u.start(); t.join(); u.join();
            }""".formatted(end))).containsExactly("false", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"() -> latch.countDown()", "((CountDownLatch) latch)::countDown"})
    void what_a_class_inherits_is_under_control(String counting) {
        assertThat(Explored.everyWay("""
            static class Latch extends CountDownLatch { Latch() { super(1); } }
            static void main() throws InterruptedException {
                Latch latch = new Latch();
                Thread t = new Thread(%s), u = new Thread(() -> System.out.println(latch.getCount()));
                t.start(); u.start(); t.join(); u.join();
            }""".formatted(counting))).containsExactly("0", "1");
    }
}
