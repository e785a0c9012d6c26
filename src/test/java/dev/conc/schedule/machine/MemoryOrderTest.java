package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** What is done to a field of the program or an atomic, and what races then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        HANDLE.set(1)                              | (int) HANDLE.get() == 1                            | flag x
        HANDLE.setOpaque(1)                        | (int) HANDLE.getOpaque() == 1                      | x
        HANDLE.setRelease(1)                       | (int) HANDLE.getAcquire() == 1                     |
        HANDLE.setVolatile(1)                      | (int) HANDLE.getVolatile() == 1                    |
        HANDLE.setVolatile(1)                      | (int) HANDLE.getAcquire() == 1                     |
        HANDLE.setRelease(1)                       | (int) HANDLE.getVolatile() == 1                    |
        HANDLE.setRelease(1)                       | (int) HANDLE.getOpaque() == 1                      | x
        HANDLE.setOpaque(1)                        | (int) HANDLE.getAcquire() == 1                     | x
        HANDLE.setOpaque(1)                        | (int) HANDLE.getVolatile() == 1                    | x
        HANDLE.getAndSet(1)                        | HANDLE.compareAndSet(1, 2)                         |
        HANDLE.getAndSetRelease(1)                 | (int) HANDLE.compareAndExchangeAcquire(1, 2) == 1  |
        HANDLE.getAndSetAcquire(1)                 | (int) HANDLE.getAcquire() == 1                     | x
        HANDLE.getAndAddRelease(1)                 | (int) HANDLE.getAndAddRelease(1) == 1              | x
        HANDLE.compareAndSet(0, 1)                 | (int) HANDLE.getAcquire() == 1                     |
        HANDLE.weakCompareAndSetPlain(0, 1)        | (int) HANDLE.getAcquire() == 1                     | x
        HANDLE.setVolatile(1)                      | !HANDLE.compareAndSet(0, 2)                        |
        ATOMIC.set(1)                              | ATOMIC.get() == 1                                  |
        ATOMIC.lazySet(1)                          | ATOMIC.get() == 1                                  |
        ATOMIC.incrementAndGet()                   | ATOMIC.getAcquire() == 1                           |
        ATOMIC.setOpaque(1)                        | ATOMIC.get() == 1                                  | x
        ATOMIC.setPlain(1)                         | ATOMIC.getPlain() == 1                             | ATOMIC x
        ATOMIC.set(1)                              | ATOMIC.compareAndSet(1, 2)                         |
        UPDATER.set(OBJECT, 1)                     | UPDATER.get(OBJECT) == 1                           |
        UPDATER.lazySet(OBJECT, 1)                 | UPDATER.get(OBJECT) == 1                           |
        """)
    void a_mode_orders_what_its_documentation_says(String publishes, String sees, @Nullable String races) {
        assertThat(Explored.races("""
                static int x;
                static int flag;
                volatile int field;
                static final Program OBJECT = new Program();
                static final AtomicInteger ATOMIC = new AtomicInteger();
                static final AtomicIntegerFieldUpdater<Program> UPDATER = AtomicIntegerFieldUpdater.newUpdater(Program.class, "field");
                static final VarHandle HANDLE;
                static {
                    try { HANDLE = MethodHandles.lookup().findStaticVarHandle(Program.class, "flag", int.class); }
                    catch (ReflectiveOperationException e) { throw new Error(e); }
                }
                static void main() {
                    new Thread(() -> {
                        x = 1;
                        %s;
                    }).start();
                    if (%s) {
                        System.out.println(x);
                    }
                }""".formatted(publishes, sees))).containsExactlyInAnyOrder(races == null ? new String[0] : races.split(" "));
    }

    @Test
    void setting_an_atomic_sees_nothing() {
        assertThat(Explored.races("""
                static int x;
                static final AtomicInteger flag = new AtomicInteger();
                static void main() {
                    new Thread(() -> {
                        x = 1;
                        flag.set(1);
                    }).start();
                    flag.set(2);
                    x = 2;
                }""")).containsOnly("x");
    }

    @Test
    void an_opaque_write_hides_what_was_released_before() {
        assertThat(Explored.races("""
                static int x;
                static final AtomicInteger flag = new AtomicInteger();
                static void main() {
                    new Thread(() -> {
                        x = 1;
                        flag.setRelease(1);
                        flag.setOpaque(2);
                    }).start();
                    if (flag.getAcquire() == 2) {
                        System.out.println(x);
                    }
                }""")).containsOnly("x");
    }

    @Test
    void an_element_of_an_atomic_array_is_named_by_the_array() {
        assertThat(Explored.races("""
                static int other;
                static final AtomicIntegerArray cells = new AtomicIntegerArray(2);
                static void main() {
                    other = 1;
                    new Thread(() -> cells.setPlain(1, 1)).start();
                    cells.setPlain(1, 2);
                }""")).containsExactly("cells[1]");
    }
}
