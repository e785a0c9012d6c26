package dev.conc.schedule;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How failures are told: who waits for whom, for what, by the names of the source. */
@Execution(ExecutionMode.CONCURRENT)
class TellingIT {
    @TempDir
    Path folder;

    @Test
    void a_deadlock_names_locks_by_the_fields_that_hold_them() throws IOException {
        assertThat(explored("Table", """
            final Object[] forks = {new Object(), new Object()};
            void eat(int first, int second) {
                synchronized (forks[first]) {
                    synchronized (forks[second]) {
                        IO.println("eats");
                    }
                }
            }
            void main() {
                Thread.ofPlatform().name("anna").start(() -> eat(0, 1));
                Thread.ofPlatform().name("bela").start(() -> eat(1, 0));
            }
            """))
                .contains("anna waits: locks forks[1], held by bela since line 3, line 4")
                .contains("bela waits: locks forks[0], held by anna since line 3, line 4")
                .contains("locks forks[0]", "locks forks[1]", "writes forks[0]")
                .doesNotContain("locks Object");
    }

    @Test
    void a_static_lock_is_named_with_its_class() throws IOException {
        assertThat(explored("Transfer", """
            class Bank {
                static final Object lock = new Object();
            }
            void main() throws InterruptedException {
                synchronized (Bank.lock) {
                    Thread other = new Thread(() -> {
                        synchronized (Bank.lock) {
                            IO.println("in");
                        }
                    }, "anna");
                    other.start();
                    other.join();
                }
            }
            """)).contains("anna waits: locks Bank.lock, held by main since line 5, line 7").contains("main waits: joins anna, line 12");
    }

    @Test
    void what_is_waited_for_is_told_in_words() throws IOException {
        assertThat(explored("Waits", """
            import java.util.concurrent.locks.*;
            final ReentrantLock lock = new ReentrantLock();
            final Condition notEmpty = lock.newCondition();
            final CountDownLatch start = new CountDownLatch(1);
            final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
            final Semaphore seats = new Semaphore(1);
            final CompletableFuture<String> answer = new CompletableFuture<>();
            void main() throws Exception {
                seats.acquire();
                new Thread(() -> {
                    lock.lock();
                    try { notEmpty.await(); } catch (InterruptedException e) { } finally { lock.unlock(); }
                }, "a").start();
                new Thread(() -> { try { start.await(); } catch (InterruptedException e) { } }, "b").start();
                new Thread(() -> { try { orders.take(); } catch (InterruptedException e) { } }, "c").start();
                new Thread(() -> seats.acquireUninterruptibly(), "d").start();
                new Thread(() -> answer.join(), "e").start();
                LockSupport.park();
            }
            """))
                .contains("a waits for a notification on notEmpty, at Waits.java:12")
                .contains("b waits for the latch start to reach zero, at Waits.java:14")
                .contains("c waits for an element in the queue orders, at Waits.java:15")
                .contains("d waits for a permit of seats, held by main, at Waits.java:16")
                .contains("e waits for a result, at Waits.java:17")
                .contains("main waits for a permit to go on, at Waits.java:18");
    }

    @Test
    void a_livelock_is_one_failure_with_what_is_repeated() throws IOException {
        assertThat(explored("Polite", """
            void main() throws InterruptedException {
                Thread other = new Thread(() -> {
                    while (!mine) Thread.onSpinWait();
                }, "anna");
                other.start();
                while (!yours) Thread.onSpinWait();
            }
            volatile boolean mine;
            volatile boolean yours;
            """)).contains("Failure 1 of 1: livelock").contains("main repeats: reads yours (Polite.java:6), yields (Polite.java:6)")
                .contains("anna repeats: reads mine (Polite.java:3), yields (Polite.java:3)");
    }

    @Test
    void a_step_that_names_no_place_is_not_told_at_that_of_another_thread() throws IOException {
        assertThat(explored("Reference", """
            void main() throws InterruptedException {
                CountDownLatch latch = new CountDownLatch(2);
                new Thread(latch::countDown, "anna").start();
                latch.await();
            }
            """)).containsPattern("notifies (latch|CountDownLatch#1) *\\n");
    }

    @Test
    void a_deadlock_of_synchronized_methods_is_told_with_lines_and_source() throws IOException {
        assertThat(explored("Friends", """
            class Friend {
                synchronized void bow(Friend other) {
                    other.bowBack();
                }
                synchronized void bowBack() {
                    IO.println("bowed back");
                }
            }
            void main() {
                Friend a = new Friend();
                Friend b = new Friend();
                new Thread(() -> a.bow(b), "anna").start();
                new Thread(() -> b.bow(a), "bela").start();
            }
            """)).containsPattern("anna waits: locks Friend#\\d, held by bela since line 3, line 6: IO.println")
                .containsPattern("bela waits: locks Friend#\\d, held by anna since line 3, line 6: IO.println");
    }

    private static final String DAEMONS = """
            final Object a = new Object();
            final Object b = new Object();
            void both(Object x, Object y) {
                synchronized (x) {
                    synchronized (y) {
                    }
                }
            }
            void main() throws InterruptedException {
                Thread p = new Thread(() -> both(a, b), "Petra");
                Thread q = new Thread(() -> both(b, a), "Quinn");
                p.setDaemon(true);
                q.setDaemon(true);
                p.start();
                q.start();
                p.join();
                q.join();
            }
            """;

    @Test
    void a_deadlock_names_the_daemons_that_main_waits_for() throws IOException {
        Path program = Files.writeString(folder.resolve("Daemons.java"), DAEMONS);
        Path svg = folder.resolve("daemons.svg");
        Path html = folder.resolve("daemons.html");

        Conc.Result result = conc().run("explore", program.toString(), "--json", "--svg", svg.toString(), "--html", html.toString());

        assertThat(result.out()).contains("main waits for the end of Petra, at Daemons.java:16")
                .contains("Petra waits for the lock b, held by Quinn, at Daemons.java:5")
                .contains("Quinn waits for the lock a, held by Petra, at Daemons.java:5");
        assertThat(svg).content().contains("Petra waits for the lock b").contains("Quinn waits for the lock a");
        assertThat(html).content().contains("Petra waits for the lock b").contains("Quinn waits for the lock a");
    }

    @Test
    void in_chinese_no_english_phrase_is_left() throws IOException {
        Path program = Files.writeString(folder.resolve("Hooked.java"), """
            void main() throws InterruptedException {
                Object key = new Object();
                Thread[] holder = new Thread[1];
                holder[0] = new Thread(() -> { synchronized (key) { System.exit(0); } }, "A");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> { synchronized (key) { IO.println(1); } }, "B"));
                holder[0].start();
                holder[0].join();
            }
            """);

        Conc.Result result = conc().with("COLUMNS", "240").run("--lang", "zh", "explore", program.toString());

        assertThat(result.out()).contains("main 等 A 结束，位于 Hooked.java:7", "A 等关闭钩子执行完，位于 Hooked.java:4", "由 A 持有，位于 Hooked.java:5")
                .contains("JDK 内部");
        assertThat(result.out()).doesNotContain("waits", "the ", "held by", " at ");
    }

    private String explored(String name, String source) throws IOException {
        Path program = Files.writeString(folder.resolve(name + ".java"), source);
        Conc.Result result = conc().with("COLUMNS", "240").run("explore", program.toString());
        return (result.out() + result.err()).replaceAll("-\\n *", "-").replaceAll(" +", " ");
    }
}
