package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocksTest {
    @Test
    void a_lock_excludes_and_may_be_taken_again() {
        String program = """
            static int x;
            static final ReentrantLock lock = new ReentrantLock();
            static void add() { lock.lock(); try { lock.lock(); x++; lock.unlock(); } finally { lock.unlock(); } }
            static void main() throws Exception {
                Thread a = new Thread(() -> add()); Thread b = new Thread(() -> add());
                a.start(); b.start(); a.join(); b.join();
                System.out.println(x);
            }""";
        assertThat(Explored.outcomes(program)).containsExactly("2");
    }

    @Test
    void locks_taken_in_different_orders_can_deadlock() {
        assertThat(Explored.outcomes("""
            static void both(Lock first, Lock second) { first.lock(); second.lock(); second.unlock(); first.unlock(); }
            static void main() throws Exception {
                Lock a = new ReentrantLock(), b = new ReentrantLock();
                Thread t = new Thread(() -> both(a, b)); t.start(); both(b, a); t.join();
                System.out.println("done");
            }""")).containsExactlyInAnyOrder("DEADLOCK", "done");
    }

    @Test
    void a_try_finds_the_lock_free_or_taken() {
        String program = """
            static void main() throws Exception {
                ReentrantLock lock = new ReentrantLock();
                Thread t = new Thread(() -> { lock.lock(); lock.unlock(); }); t.start();
                boolean got = lock.tryLock(%s); if (got) lock.unlock(); t.join();
                System.out.println(got);
            }""";
        assertThat(Explored.outcomes(program.formatted(""))).containsExactlyInAnyOrder("false", "true");
        assertThat(Explored.outcomes(program.formatted("1, TimeUnit.SECONDS"))).containsExactlyInAnyOrder("false", "true");
        assertThat(Explored.punctual(program.formatted("1, TimeUnit.SECONDS"))).containsExactly("true");
    }

    @Test
    void waiting_for_a_lock_can_be_interrupted() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                ReentrantLock lock = new ReentrantLock();
                lock.lock();
                Thread t = new Thread(() -> {
                    try { lock.lockInterruptibly(); System.out.println("locked"); } catch (InterruptedException e) { System.out.println("interrupted"); }
                });
                t.start(); t.interrupt(); t.join();
            }""")).containsExactly("interrupted");
    }

    @Test
    void a_condition_has_a_queue_of_its_own() {
        assertThat(Explored.outcomes("""
            static boolean ready;
            static void main() throws Exception {
                ReentrantLock lock = new ReentrantLock();
                Condition a = lock.newCondition(), b = lock.newCondition();
                Thread t = new Thread(() -> {
                    lock.lock();
                    try { while (!ready) a.await(); System.out.println("woken"); } catch (InterruptedException e) { } finally { lock.unlock(); }
                });
                t.start();
                lock.lock(); ready = true; b.signal(); lock.unlock();
                t.join();
            }""")).containsExactlyInAnyOrder("woken", "DEADLOCK");
    }

    @Test
    void a_timed_wait_for_a_condition_may_be_over_at_any_moment() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                Lock lock = new ReentrantLock();
                Condition condition = lock.newCondition();
                Thread t = new Thread(() -> { lock.lock(); condition.signalAll(); lock.unlock(); });
                lock.lock(); t.start();
                System.out.println(condition.await(1, TimeUnit.SECONDS));
                lock.unlock(); t.join();
            }""")).containsExactlyInAnyOrder("true", "false");
    }

    @Test
    void only_the_owner_unlocks() {
        assertThat(Explored.outcomes(
                "static void main() { try { new ReentrantLock().unlock(); } catch (IllegalMonitorStateException e) { System.out.println(\"refused\"); } }"))
                .containsExactly("refused");
    }

    @Test
    void a_lock_tells_its_state() {
        assertThat(Explored.outcomes("""
            static void main() throws Exception {
                ReentrantLock lock = new ReentrantLock();
                Thread t = new Thread(() -> { lock.lock(); lock.unlock(); });
                t.start(); System.out.println(lock.isLocked() + " " + lock.isHeldByCurrentThread() + " " + lock.getHoldCount()); t.join();
            }""")).containsExactlyInAnyOrder("true false 0", "false false 0");
    }

    @Test
    void a_lock_tells_who_waits_for_it() {
        for (String program : List.of(
                asking("ReentrantLock lock = new ReentrantLock();", "lock", "lock", "unlock"),
                asking("Semaphore lock = new Semaphore(1);", "acquire", "acquireUninterruptibly", "release"),
                asking("ReentrantReadWriteLock lock = new ReentrantReadWriteLock();", "readLock().lock", "writeLock().lock",
                        "readLock().unlock"),
                asking("ReentrantReadWriteLock lock = new ReentrantReadWriteLock();", "writeLock().lock", "readLock().lock",
                        "writeLock().unlock"))) {
            assertThat(Explored.everyWay(program)).containsExactly("0 false", "0 true", "1 true");
        }
    }

    private static String asking(String... parts) {
        return """
            static void main() throws Exception {
                %s
                lock.%s();
                new Thread(() -> lock.%s()).start();
                System.out.println(lock.getQueueLength() + " " + lock.hasQueuedThreads());
                lock.%s();
            }""".formatted((Object[]) parts);
    }

    @Test
    void readers_share_and_a_writer_excludes() {
        assertThat(Explored.outcomes("""
            static int x, y;
            static void main() throws Exception {
                ReadWriteLock lock = new ReentrantReadWriteLock();
                Thread r = new Thread(() -> { lock.readLock().lock(); System.out.println(x + y); lock.readLock().unlock(); });
                r.start();
                lock.writeLock().lock(); x = 1; y = 1; lock.writeLock().unlock();
                r.join();
            }""")).containsExactlyInAnyOrder("0", "2");
    }

    @Test
    void a_reader_that_wants_to_write_waits_for_itself() {
        assertThat(Explored.outcomes("""
            static void main() {
                ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
                lock.writeLock().lock(); lock.readLock().lock(); lock.writeLock().unlock();
                System.out.println(lock.getReadLockCount() + " " + lock.isWriteLocked() + " " + lock.writeLock().tryLock());
                lock.writeLock().lock();
            }""")).containsExactly("1 false false DEADLOCK");
    }

    @Test
    void a_lock_of_the_program_is_called() {
        assertThat(Explored.outcomes("""
            static class Spin implements Lock {
                volatile boolean taken;
                public void lock() { taken = true; System.out.println("mine"); }
                public void unlock() { taken = false; }
                public void lockInterruptibly() { lock(); }
                public boolean tryLock() { return false; }
                public boolean tryLock(long t, TimeUnit u) { return false; }
                public Condition newCondition() { return null; }
            }
            static void main() { Lock lock = new Spin(); lock.lock(); lock.unlock(); }""")).containsExactly("mine");
    }
}
