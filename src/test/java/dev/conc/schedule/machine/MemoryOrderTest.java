package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What orders accesses to memory, and what does not (The Java Language Specification, 17.4.4; the memory effects in the documentation of java.util.concurrent). */
class MemoryOrderTest {
    @Test
    void a_lock_that_was_asked_for_in_vain_orders_nothing() {
        assertThat(Explored.races("""
                static int x;
                static final ReentrantLock lock = new ReentrantLock();
                static void main() {
                    new Thread(() -> {
                        x = 1;
                        lock.lock();
                    }).start();
                    if (!lock.tryLock()) {
                        x = 2;
                    }
                }""")).containsExactly("x");
    }

    @Test
    void a_volatile_read_orders_nothing_that_comes_after_a_later_write() {
        assertThat(Explored.races("""
                static int x;
                static int w;
                static volatile int v;
                static void main() {
                    new Thread(() -> {
                        x = 1;
                        if (v == 0) {
                            w = 1;
                        }
                    }).start();
                    v = 1;
                    if (w == 1) {
                        x = 2;
                    }
                }""")).containsExactlyInAnyOrder("x", "w");
    }

    @Test
    void two_volatile_writes_order_nothing() {
        assertThat(Explored.races("""
                static int x;
                static volatile int v;
                static void main() {
                    new Thread(() -> {
                        x = 1;
                        v = 1;
                    }).start();
                    v = 2;
                    x = 2;
                }""")).containsExactly("x");
    }

    @Test
    void a_volatile_write_is_before_the_reads_that_come_after_it() {
        assertThat(Explored.races("""
                static int x;
                static volatile boolean ready;
                static void main() {
                    new Thread(() -> {
                        x = 1;
                        ready = true;
                    }).start();
                    if (ready) {
                        System.out.println(x);
                    }
                }""")).isEmpty();
    }

    @Test
    void a_lock_orders_what_its_holders_do() {
        assertThat(Explored.races("""
                static int x;
                static final ReentrantLock lock = new ReentrantLock();
                static void add() {
                    lock.lock();
                    x++;
                    lock.unlock();
                }
                static void main() {
                    new Thread(Program::add).start();
                    add();
                }""")).isEmpty();
    }

    @Test
    void an_attempt_that_gets_the_lock_orders() {
        assertThat(Explored.races("""
                static int x;
                static final ReentrantLock lock = new ReentrantLock();
                static void add() {
                    if (lock.tryLock()) {
                        x++;
                        lock.unlock();
                    }
                }
                static void main() {
                    new Thread(Program::add).start();
                    add();
                }""")).isEmpty();
    }

    @Test
    void a_read_write_lock_orders_the_writer_and_the_readers() {
        assertThat(Explored.races("""
                static int x;
                static final ReadWriteLock lock = new ReentrantReadWriteLock();
                static void main() {
                    for (int i = 0; i < 2; i++) {
                        new Thread(() -> {
                            lock.readLock().lock();
                            System.out.println(x);
                            lock.readLock().unlock();
                        }).start();
                    }
                    lock.writeLock().lock();
                    x = 1;
                    lock.writeLock().unlock();
                }""")).isEmpty();
    }

    @Test
    void what_is_done_under_a_read_lock_alone_is_not_ordered() {
        assertThat(Explored.races("""
                static int x;
                static final ReadWriteLock lock = new ReentrantReadWriteLock();
                static void add() {
                    lock.readLock().lock();
                    x++;
                    lock.readLock().unlock();
                }
                static void main() {
                    new Thread(Program::add).start();
                    add();
                }""")).containsOnly("x");
    }
}
