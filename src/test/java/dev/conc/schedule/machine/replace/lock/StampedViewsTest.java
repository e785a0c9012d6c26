package dev.conc.schedule.machine.replace.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.machine.Explored;
import org.junit.jupiter.api.Test;

class StampedViewsTest {
    @Test
    void a_view_excludes_as_the_stamped_lock_does() {
        assertThat(Explored.everyWay("""
            static int x, y;
            static void main() throws Exception {
                StampedLock lock = new StampedLock();
                Thread t = new Thread(() -> { Lock writes = lock.asWriteLock(); writes.lock(); x++; y++; writes.unlock(); });
                t.start();
                long stamp = lock.readLock(); System.out.println(x + y); lock.unlockRead(stamp);
                t.join();
            }""")).containsExactly("0", "2");
    }

    @Test
    void readers_share_by_whatever_view() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                StampedLock lock = new StampedLock();
                Lock reads = lock.asReadLock();
                ReadWriteLock both = lock.asReadWriteLock();
                reads.lock();
                Thread t = new Thread(() -> { both.readLock().lock(); System.out.println("in"); both.readLock().unlock(); });
                t.start(); t.join();
                System.out.println(both.writeLock().tryLock() + " " + (both.readLock() == reads) + " " + (lock.asReadLock() == reads));
                reads.unlock();
                System.out.println(both.writeLock().tryLock() + " " + lock.isWriteLocked());
            }""")).containsExactly("in false true true true true");
    }

    @Test
    void a_write_through_a_view_is_noticed_by_an_optimistic_read() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                StampedLock lock = new StampedLock();
                Thread t = new Thread(() -> { Lock writes = lock.asWriteLock(); writes.lock(); writes.unlock(); });
                t.start();
                System.out.println(lock.validate(lock.tryOptimisticRead()));
                t.join();
            }""")).containsExactly("false", "true");
    }

    @Test
    void an_attempt_finds_the_view_free_or_taken() {
        String program = """
            static void main() throws Exception {
                StampedLock lock = new StampedLock();
                Lock %s = lock.asReadLock(), %s = lock.asWriteLock();
                Thread t = new Thread(() -> { a.lock(); a.unlock(); });
                t.start();
                boolean got = b.tryLock(%s);
                System.out.println(got);
                if (got) b.unlock();
            }""";
        assertThat(Explored.everyWay(program.formatted("a", "b", ""))).containsExactly("false", "true");
        assertThat(Explored.everyWay(program.formatted("b", "a", ""))).containsExactly("false", "true");
        assertThat(Explored.everyWay(program.formatted("a", "b", "1, TimeUnit.SECONDS"))).containsExactly("false", "true");
        assertThat(Explored.punctual(program.formatted("b", "a", "1, TimeUnit.SECONDS"))).containsExactly("true");
    }

    @Test
    void a_view_is_not_reentrant() {
        assertThat(Explored.everyWay("static void main() { Lock lock = new StampedLock().asWriteLock(); lock.lock(); lock.lock(); }"))
                .containsExactly("DEADLOCK");
    }

    @Test
    void waiting_for_a_view_can_be_interrupted() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                StampedLock lock = new StampedLock();
                lock.writeLock();
                Thread t = new Thread(() -> {
                    try { lock.asReadLock().lockInterruptibly(); System.out.println("locked"); } catch (InterruptedException e) { System.out.println("interrupted"); }
                });
                t.start(); t.interrupt(); t.join();
            }""")).containsExactly("interrupted");
    }

    @Test
    void who_gives_back_what_is_not_held_is_told_so() {
        assertThat(Explored.everyWay("""
            static void attempt(Callable<?> call) { try { System.out.println(call.call()); } catch (Exception e) { System.out.println(e.getClass().getSimpleName()); } }
            static void main() throws Exception {
                StampedLock lock = new StampedLock();
                Lock reads = lock.asReadLock(), writes = lock.asWriteLock();
                attempt(() -> { reads.unlock(); return "unlocked"; });
                attempt(() -> { writes.unlock(); return "unlocked"; });
                attempt(() -> reads.newCondition());
                attempt(() -> writes.newCondition());
                writes.lock();
                attempt(() -> { reads.unlock(); return "unlocked"; });
                Thread t = new Thread(() -> attempt(() -> { writes.unlock(); return "unlocked by another"; }));
                t.start(); t.join();
            }""")).containsExactly(
                "IllegalMonitorStateException IllegalMonitorStateException UnsupportedOperationException UnsupportedOperationException IllegalMonitorStateException unlocked by another");
    }
}
