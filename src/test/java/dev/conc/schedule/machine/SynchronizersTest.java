package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SynchronizersTest {
    @Test
    void a_latch_opens_at_zero() {
        assertThat(Explored.outcomes("""
            static int x;
            static void main() throws Exception {
                CountDownLatch latch = new CountDownLatch(2);
                for (int i = 0; i < 2; i++) new Thread(() -> { synchronized (latch) { x++; } latch.countDown(); }).start();
                latch.await(); System.out.println(x);
            }""")).containsExactly("2");
    }

    @Test
    void a_latch_with_one_count_too_many_never_opens() {
        assertThat(Explored.outcomes(
                "static void main() throws Exception { var latch = new CountDownLatch(2); new Thread(latch::countDown).start(); latch.await(); }"))
                .containsExactly("DEADLOCK");
    }

    @Test
    void a_timed_wait_for_a_latch_may_end_too_early() {
        String program = """
            static void main() throws Exception {
                var latch = new CountDownLatch(1); new Thread(() -> latch.countDown()).start(); System.out.println(latch.await(1, TimeUnit.SECONDS));
            }""";
        assertThat(Explored.outcomes(program)).containsExactly("false", "true");
        assertThat(Explored.punctual(program)).containsExactly("true");
    }

    @Test
    void a_semaphore_limits_how_many_are_inside() {
        assertThat(Explored.outcomes("""
            static volatile int inside, most;
            static void main() throws Exception {
                Semaphore s = new Semaphore(1);
                Runnable task = () -> { try { s.acquire(); } catch (InterruptedException e) { } inside++; most = Math.max(most, inside); inside--; s.release(); };
                Thread a = new Thread(task), b = new Thread(task); a.start(); b.start(); a.join(); b.join();
                System.out.println(most + " " + s.availablePermits() + " " + s.tryAcquire(2) + " " + s.tryAcquire());
            }""")).containsExactly("1 1 false true");
    }

    @Test
    void several_permits_come_at_once() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                Semaphore s = new Semaphore(0);
                Thread t = new Thread(() -> { s.release(); s.release(); }); t.start();
                s.acquire(2); System.out.println(s.availablePermits());
            }""")).containsExactly("0");
    }

    @Test
    void a_barrier_lets_all_go_after_its_action() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                CyclicBarrier barrier = new CyclicBarrier(2, () -> System.out.println("action"));
                Runnable task = () -> { try { barrier.await(); System.out.println("on"); barrier.await(); } catch (Exception e) { System.out.println(e); } };
                Thread a = new Thread(task), b = new Thread(task); a.start(); b.start(); a.join(); b.join();
            }""")).containsExactly("action on on action");
    }

    @Test
    void a_barrier_breaks_when_one_gives_up() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                CyclicBarrier barrier = new CyclicBarrier(2);
                Thread t = new Thread(() -> { try { barrier.await(); System.out.println("met"); } catch (InterruptedException | BrokenBarrierException e) { System.out.println("broken"); } });
                t.start();
                try { barrier.await(1, TimeUnit.SECONDS); System.out.println("met"); } catch (TimeoutException e) { System.out.println("late"); } catch (BrokenBarrierException e) { }
                t.join();
            }""")).containsExactlyInAnyOrder("met met", "late broken", "broken late");
    }

    @Test
    void a_phaser_advances() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                Phaser phaser = new Phaser(2);
                Thread t = new Thread(() -> { System.out.println("a"); phaser.arriveAndAwaitAdvance(); System.out.println("b"); phaser.arriveAndDeregister(); });
                t.start(); phaser.arriveAndAwaitAdvance(); phaser.arriveAndAwaitAdvance(); t.join(); System.out.println(phaser.getPhase());
            }""")).containsExactly("a b 2");
    }

    @Test
    void who_is_the_last_at_a_phaser_tells_the_phase_that_it_has_made() {
        assertThat(Explored.everyWay("""
            static int first;
            static void main() throws Exception {
                Phaser phaser = new Phaser(2);
                Thread t = new Thread(() -> { first = phaser.arrive(); phaser.arrive(); });
                phaser.arrive(); t.start();
                int seen = phaser.arriveAndAwaitAdvance(); t.join(); System.out.println(first + " " + seen);
            }""")).containsExactly("0 2", "1 1");
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                Phaser phaser = new Phaser(1) { protected boolean onAdvance(int phase, int parties) { return true; } };
                System.out.println(phaser.arriveAndAwaitAdvance() + " " + (phaser.arriveAndAwaitAdvance() < 0));
            }""")).containsExactly("1 true");
    }

    @Test
    void an_exchanger_exchanges() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                Exchanger<String> x = new Exchanger<>();
                Thread t = new Thread(() -> { try { String got = x.exchange("a"); synchronized (x) { System.out.print(got); } } catch (InterruptedException e) { } });
                t.start(); String got = x.exchange("b"); t.join(); System.out.println(got);
            }""")).containsExactly("ba");
    }

    @Test
    void an_exchange_may_come_too_late() {
        assertThat(Explored.outcomes("""
            static String meet(Exchanger<String> x, String mine) {
                try { return x.exchange(mine, 1, TimeUnit.SECONDS); } catch (TimeoutException | InterruptedException e) { return "nobody"; }
            }
            static void main() throws Exception {
                Exchanger<String> x = new Exchanger<>(); String[] got = new String[1];
                Thread t = new Thread(() -> got[0] = meet(x, "a")); t.start(); String mine = meet(x, "b"); t.join(); System.out.println(got[0] + " " + mine);
            }""")).containsExactlyInAnyOrder("b a", "nobody nobody");
    }

    @Test
    void an_exchange_ends_at_an_interrupt_or_waits_for_ever() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                Exchanger<String> x = new Exchanger<>();
                Thread t = new Thread(() -> { try { x.exchange("a"); } catch (InterruptedException e) { System.out.println("interrupted"); } });
                t.start(); t.interrupt(); t.join();
            }""")).containsExactly("interrupted");
        assertThat(Explored.outcomes("static void main() throws Exception { new Exchanger<String>().exchange(\"a\"); }"))
                .containsExactly("DEADLOCK");
    }

    @Test
    void an_optimistic_read_notices_a_write() {
        assertThat(Explored.outcomes("""
            static volatile int x, y;
            static void main() throws Exception {
                StampedLock lock = new StampedLock();
                Thread t = new Thread(() -> { long s = lock.writeLock(); x = 1; y = 1; lock.unlockWrite(s); }); t.start();
                long s = lock.tryOptimisticRead(); int a = x, b = y;
                if (!lock.validate(s)) { s = lock.readLock(); a = x; b = y; lock.unlockRead(s); }
                t.join(); System.out.println(a + " " + b);
            }""")).containsExactly("0 0", "1 1");
    }

    @Test
    void a_permit_is_kept_until_the_thread_parks() {
        assertThat(Explored.outcomes("""
            static volatile boolean ready;
            static void main() throws Exception {
                Thread me = Thread.currentThread();
                new Thread(() -> { ready = true; LockSupport.unpark(me); }).start();
                while (!ready) LockSupport.park();
                System.out.println("done");
            }""")).containsExactly("done");
    }

    @Test
    void a_synchronizer_of_the_program_works_on_the_jdks_queue() {
        assertThat(Explored.outcomes("""
            static class Mutex extends AbstractQueuedSynchronizer {
                protected boolean tryAcquire(int n) { return compareAndSetState(0, 1); }
                protected boolean tryRelease(int n) { setState(0); return true; }
            }
            static int x;
            static void main() throws Exception {
                Mutex m = new Mutex();
                Runnable task = () -> { m.acquire(1); x++; m.release(1); };
                Thread a = new Thread(task), b = new Thread(task); a.start(); b.start(); a.join(); b.join(); System.out.println(x);
            }""")).containsExactly("2");
    }

    @Test
    void a_synchronizer_of_the_program_may_give_up() {
        String mutex = """
            static class Mutex extends AbstractQueuedSynchronizer {
                protected boolean tryAcquire(int n) { return compareAndSetState(0, 1); }
                protected boolean tryRelease(int n) { setState(0); return true; }
            }
            static void main() throws Exception {
                Mutex mutex = new Mutex();
                Thread t = new Thread(() -> { mutex.acquire(1); mutex.release(1); }); t.start();
                boolean got = mutex.tryAcquireNanos(1, 1_000_000); System.out.println(got); if (got) mutex.release(1);
                t.join();
            }""";
        assertThat(Explored.outcomes(mutex.replace("mutex.acquire(1); mutex.release(1);", "mutex.acquire(1);"))).containsExactly("false",
                "true");
        assertThat(Explored.punctual(mutex)).containsExactly("true");
    }
}
