package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Failure;
import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.explore.Explorer;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.result.FoundFailure;
import dev.conc.schedule.explore.result.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Semaphores of which threads need different numbers of permits, and what is said of who holds them. */
class SemaphoreQueueTest {
    @Test
    void who_needs_one_may_stand_behind_who_needs_two() {
        assertThat(Explored.everyWay("""
            static final Semaphore s = new Semaphore(0);
            static final CountDownLatch up = new CountDownLatch(1);
            static void main() throws Exception {
                new Thread(() -> s.acquireUninterruptibly(2)).start();
                new Thread(() -> { s.acquireUninterruptibly(1); up.countDown(); }).start();
                s.release();
                up.await();
                System.out.println("up");
                s.release(2);
            }""")).containsExactly("DEADLOCK", "up");
    }

    private static String behindTwo(String semaphore, String newcomer) {
        return """
            static final Semaphore s = %s;
            static void main() throws Exception {
                Thread two = new Thread(() -> { s.acquireUninterruptibly(2); System.out.println("two"); });
                two.start();
                s.release();
                %s
                s.release(2);
                two.join();
            }""".formatted(semaphore, newcomer);
    }

    @Test
    void who_comes_when_enough_is_there_goes_first_unless_the_semaphore_is_fair() {
        assertThat(Explored.everyWay(behindTwo("new Semaphore(0)", "s.acquire(1); System.out.println(\"one\");")))
                .containsExactly("one two");
        assertThat(Explored.everyWay(behindTwo("new Semaphore(0, true)", "s.acquire(1); System.out.println(\"one\");")))
                .containsExactly("DEADLOCK", "one two");
    }

    @Test
    void a_try_takes_what_is_there_and_one_with_a_time_stands_in_the_queue() {
        String attempt = "System.out.println(s.tryAcquire(%s)); s.release();";
        assertThat(Explored.everyWay(behindTwo("new Semaphore(0, true)", attempt.formatted("")))).containsExactly("true two");
        assertThat(Explored.everyWay(behindTwo("new Semaphore(0)", attempt.formatted("1, 1, TimeUnit.SECONDS"))))
                .containsExactly("true two");
        assertThat(Explored
                .everyWay(behindTwo("new Semaphore(0, true)", "System.out.println(s.tryAcquire(1, 1, TimeUnit.SECONDS)); s.release();")))
                .containsExactly("false two", "true two");
    }

    @Test
    void whose_time_is_over_or_who_is_interrupted_leaves_the_queue() {
        assertThat(Explored.everyWay("""
            static final Semaphore s = new Semaphore(0);
            static void main() throws Exception {
                Thread two = new Thread(() -> { try { if (s.tryAcquire(2, 1, TimeUnit.SECONDS)) System.out.println("never"); } catch (InterruptedException e) { } });
                two.start();
                Thread one = new Thread(() -> s.acquireUninterruptibly());
                one.start();
                s.release();
                one.join();
                System.out.println("one");
            }""")).containsExactly("one");
        assertThat(Explored.everyWay("""
            static final Semaphore s = new Semaphore(0);
            static void main() throws Exception {
                Thread two = new Thread(() -> { try { s.acquire(2); System.out.println("never"); } catch (InterruptedException e) { System.out.println("interrupted"); } });
                two.start();
                Thread one = new Thread(() -> { s.acquireUninterruptibly(); System.out.println("one"); });
                one.start();
                s.release();
                two.interrupt();
                one.join();
            }""")).containsExactly("interrupted one", "one interrupted");
    }

    @Test
    void a_queue_has_a_length() {
        assertThat(Explored.everyWay("""
            static final Semaphore s = new Semaphore(1);
            static void main() throws Exception {
                Thread two = new Thread(() -> s.acquireUninterruptibly(2));
                two.start();
                System.out.println(s.getQueueLength() + " " + s.hasQueuedThreads());
                s.release();
                two.join();
                System.out.println(s.getQueueLength());
            }""")).containsExactly("0 false 0", "0 true 0", "1 true 0");
    }

    private static List<Failure.Blocked> stuck(String members) {
        ControlledProgram program = Explored.load(members, new MachineOptions(false, false, false, 5_000));
        List<FoundFailure> failures = new Explorer(() -> program, ExploreOptions.of(Strategy.ALL).withExecutions(2_000)).explore()
                .failures();
        assertThat(failures).hasSize(1);
        return ((Failure.Stuck) failures.getFirst().failure().detail()).threads();
    }

    @Test
    void a_permit_that_one_thread_takes_and_another_gives_is_held_by_nobody() {
        assertThat(stuck("""
            static void main() throws Exception {
                Semaphore next = new Semaphore(1), given = new Semaphore(0), other = new Semaphore(0);
                Thread agent = new Thread(() -> { for (int i = 0; i < 2; i++) { next.acquireUninterruptibly(); given.release(); } }, "agent");
                Thread smoker = new Thread(() -> { given.acquireUninterruptibly(); other.acquireUninterruptibly(); next.release(); }, "smoker");
                smoker.setDaemon(true);
                smoker.start();
                agent.start();
                agent.join();
            }""")).allSatisfy(thread -> assertThat(thread.holdsItself()).isFalse())
                .extracting(Failure.Blocked::thread, Failure.Blocked::holder)
                .containsExactly(tuple("main", ""), tuple("smoker", ""),
                        tuple("agent", ""));
    }

    @Test
    void a_semaphore_that_is_used_as_a_lock_is_held_by_who_has_taken_its_permit() {
        assertThat(stuck("""
            static void main() throws Exception {
                Semaphore lock = new Semaphore(1), never = new Semaphore(0);
                Thread holder = new Thread(() -> { lock.acquireUninterruptibly(); never.acquireUninterruptibly(); }, "holder");
                holder.start();
                while (lock.availablePermits() > 0) Thread.onSpinWait();
                lock.acquire();
            }""")).extracting(Failure.Blocked::thread, Failure.Blocked::holder).contains(
                tuple("main", "holder"));
    }
}
