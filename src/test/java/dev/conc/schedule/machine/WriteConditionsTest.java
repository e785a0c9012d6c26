package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WriteConditionsTest {
    @Test
    void a_write_lock_is_given_back_while_its_condition_is_awaited() {
        assertThat(Explored.everyWay("""
            static int n;
            static void main() throws Exception {
                ReadWriteLock lock = new ReentrantReadWriteLock();
                Condition changed = lock.writeLock().newCondition();
                Thread taker = new Thread(() -> {
                    lock.writeLock().lock();
                    try { while (n == 0) changed.await(); n += 10; } catch (InterruptedException e) { n = -1; } finally { lock.writeLock().unlock(); }
                });
                taker.start();
                lock.writeLock().lock(); n = 1; changed.signal(); lock.writeLock().unlock();
                lock.readLock().lock(); System.out.println(n); lock.readLock().unlock();
                taker.join();
                System.out.println(n);
            }""")).containsExactly("1 11", "11 11");
    }

    @Test
    void all_holds_are_given_back_and_taken_again() {
        assertThat(Explored.everyWay("""
            static boolean ready;
            static void main() throws Exception {
                ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
                Condition changed = lock.writeLock().newCondition();
                Thread t = new Thread(() -> {
                    lock.writeLock().lock(); lock.writeLock().lock(); lock.readLock().lock();
                    while (!ready) changed.awaitUninterruptibly();
                    System.out.println(lock.getWriteHoldCount() + " " + lock.writeLock().getHoldCount() + " " + lock.getReadHoldCount());
                    lock.readLock().unlock(); lock.writeLock().unlock(); lock.writeLock().unlock();
                });
                t.start();
                lock.writeLock().lock(); ready = true; changed.signalAll(); lock.writeLock().unlock();
                t.join();
                System.out.println(lock.isWriteLocked() + " " + lock.getReadLockCount());
            }""")).containsExactly("2 2 1 false 0");
    }

    @Test
    void a_reader_keeps_who_is_notified_from_going_on() {
        assertThat(Explored.everyWay("""
            static int n;
            static void main() throws Exception {
                ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
                Condition changed = lock.writeLock().newCondition();
                CountDownLatch locked = new CountDownLatch(1);
                Thread t = new Thread(() -> { lock.writeLock().lock(); locked.countDown(); changed.awaitUninterruptibly(); n = 2; lock.writeLock().unlock(); });
                t.start();
                locked.await();
                lock.writeLock().lock(); n = 1; changed.signal(); lock.readLock().lock(); lock.writeLock().unlock();
                System.out.println(n);
                lock.readLock().unlock();
                t.join();
                System.out.println(n);
            }""")).containsExactly("1 2");
    }

    @Test
    void a_signal_wakes_one_of_those_that_wait_for_its_condition() {
        assertThat(Explored.everyWay("""
            static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
            static final Condition a = lock.writeLock().newCondition(), b = lock.writeLock().newCondition();
            static final CountDownLatch locked = new CountDownLatch(3);
            static void await(String name, Condition condition) {
                lock.writeLock().lock(); locked.countDown(); condition.awaitUninterruptibly(); System.out.println(name); lock.writeLock().unlock();
            }
            static void main() throws Exception {
                Thread.startVirtualThread(() -> await("a1", a));
                Thread.startVirtualThread(() -> await("a2", a));
                Thread.startVirtualThread(() -> await("b", b));
                locked.await();
                lock.writeLock().lock();
                System.out.println(lock.getWaitQueueLength(a) + " " + lock.getWaitQueueLength(b));
                a.signal();
                lock.writeLock().unlock();
            }""")).containsExactly("2 1", "2 1 a1", "2 1 a2");
    }

    @Test
    void a_timed_wait_may_be_over_at_any_moment_and_needs_the_lock_then() {
        String program = """
            static void main() throws Exception {
                ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
                Condition changed = lock.writeLock().newCondition();
                Thread t = new Thread(() -> { lock.writeLock().lock(); changed.signalAll(); lock.writeLock().unlock(); });
                lock.writeLock().lock(); t.start();
                System.out.println(changed.%s);
                System.out.println(lock.isWriteLockedByCurrentThread());
                lock.writeLock().unlock(); t.join();
            }""";
        assertThat(Explored.everyWay(program.formatted("await(1, TimeUnit.SECONDS)"))).containsExactly("false true", "true true");
        assertThat(Explored.everyWay(program.formatted("awaitNanos(1000) > 0"))).containsExactly("false true", "true true");
        assertThat(Explored.everyWay(program.formatted("awaitUntil(new Date(System.currentTimeMillis() + 1000))")))
                .containsExactly("false true", "true true");
        assertThat(Explored.punctual(program.formatted("await(1, TimeUnit.SECONDS)"))).containsExactly("true true");
    }

    @Test
    void an_interrupt_or_a_signal_ends_the_wait() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
                Condition changed = lock.writeLock().newCondition();
                Thread t = new Thread(() -> {
                    lock.writeLock().lock();
                    try { changed.await(); System.out.println("woken " + Thread.interrupted()); } catch (InterruptedException e) { System.out.println("interrupted " + lock.getWriteHoldCount()); }
                    lock.writeLock().unlock();
                });
                t.start();
                lock.writeLock().lock(); changed.signal(); lock.writeLock().unlock();
                t.interrupt(); t.join();
            }""")).containsExactly("interrupted 1", "woken false", "woken true");
    }

    @Test
    void a_condition_needs_the_write_lock_of_its_own() {
        assertThat(Explored.everyWay("""
            static void attempt(Callable<?> call) { try { System.out.println(call.call()); } catch (Exception e) { System.out.println(e.getClass().getSimpleName()); } }
            static void main() {
                ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
                Condition changed = lock.writeLock().newCondition();
                lock.readLock().lock();
                attempt(() -> { changed.await(); return "woken"; });
                attempt(() -> changed.await(1, TimeUnit.SECONDS));
                attempt(() -> { changed.signal(); return "signalled"; });
                attempt(() -> { changed.signalAll(); return "signalled"; });
                attempt(() -> lock.hasWaiters(changed));
                attempt(() -> lock.hasWaiters(new ReentrantLock().newCondition()));
                attempt(() -> lock.readLock().newCondition());
            }""")).containsExactly("IllegalMonitorStateException ".repeat(5) + "IllegalArgumentException UnsupportedOperationException");
    }

    @Test
    void a_thread_that_nobody_notifies_waits_for_ever() {
        assertThat(Explored.everyWay("""
            static void main() throws Exception {
                Lock lock = new ReentrantReadWriteLock().writeLock();
                Condition changed = lock.newCondition();
                Thread t = new Thread(() -> { lock.lock(); changed.signal(); lock.unlock(); });
                t.start(); lock.lock(); changed.await(); System.out.println("woken"); lock.unlock();
            }""")).containsExactly("DEADLOCK", "woken");
    }
}
