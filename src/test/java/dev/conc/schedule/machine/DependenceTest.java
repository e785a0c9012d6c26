package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a step finds depends on steps of others that are elsewhere in the source: reduction must not take them for independent. */
class DependenceTest {
    static Stream<Arguments> programs() {
        return Stream.of(
                program("an attempt to write, and a reader that leaves", "0", """
                    static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
                    static int written;
                    static void main() throws InterruptedException {
                        Thread reader = new Thread(() -> {
                            lock.readLock().lock();
                            lock.readLock().unlock();
                        });
                        Thread writer = new Thread(() -> {
                            if (lock.writeLock().tryLock()) {
                                lock.writeLock().unlock();
                            }
                            if (lock.writeLock().tryLock()) {
                                written++;
                                lock.writeLock().unlock();
                            }
                        });
                        reader.start();
                        writer.start();
                        reader.join();
                        writer.join();
                        System.out.println(written);
                    }"""),
                program("a permit for a thread that may not have been started", "woken", """
                    static void main() throws InterruptedException {
                        Thread sleeper = new Thread(LockSupport::park);
                        Thread waker = new Thread(() -> LockSupport.unpark(sleeper));
                        waker.start();
                        sleeper.start();
                        sleeper.join();
                        System.out.println("woken");
                    }"""),
                program("an end of a wait by itself, and an interrupt after it", "over", """
                    static final Object lock = new Object();
                    static void main() throws InterruptedException {
                        Thread waiter = new Thread(() -> {
                            synchronized (lock) {
                                try {
                                    lock.wait(5);
                                    System.out.println("over");
                                } catch (InterruptedException e) {
                                    System.out.println("interrupted");
                                }
                            }
                        });
                        Thread other = new Thread(waiter::interrupt);
                        waiter.start();
                        other.start();
                        waiter.join();
                        other.join();
                    }"""),
                program("a time-out at a lock, and an interrupt after it", "false", """
                    static final ReentrantLock lock = new ReentrantLock();
                    static void main() throws InterruptedException {
                        lock.lock();
                        Thread waiter = new Thread(() -> {
                            try {
                                System.out.println(lock.tryLock(5, TimeUnit.MILLISECONDS));
                            } catch (InterruptedException e) {
                                System.out.println("interrupted");
                            }
                        });
                        Thread other = new Thread(waiter::interrupt);
                        waiter.start();
                        other.start();
                        waiter.join();
                        other.join();
                    }"""),
                program("an interrupt of a thread that may not have been started", "true", """
                    static void main() throws InterruptedException {
                        Thread interrupted = new Thread(() -> System.out.println(Thread.currentThread().isInterrupted()));
                        Thread other = new Thread(interrupted::interrupt);
                        other.start();
                        interrupted.start();
                        other.join();
                        interrupted.join();
                    }"""),
                program("the end of a thread, and an interrupt of who waits for it", "ended", """
                    static void main() throws InterruptedException {
                        Thread self = Thread.currentThread();
                        Thread ends = new Thread(() -> { });
                        Thread other = new Thread(self::interrupt);
                        ends.start();
                        other.start();
                        try {
                            ends.join();
                            System.out.println("ended");
                        } catch (InterruptedException e) {
                            System.out.println("interrupted");
                        }
                    }"""),
                program("a barrier that a thread leaves when it is interrupted", "broken", """
                    static final CyclicBarrier barrier = new CyclicBarrier(2);
                    static void meet(String name) {
                        try {
                            barrier.await();
                            System.out.println(name + " met");
                        } catch (InterruptedException e) {
                            System.out.println("interrupted");
                        } catch (BrokenBarrierException e) {
                            System.out.println("broken");
                        }
                    }
                    static void main() throws InterruptedException {
                        Thread one = new Thread(() -> meet("one"));
                        Thread two = new Thread(() -> meet("two"));
                        one.start();
                        two.start();
                        one.interrupt();
                        one.join();
                        two.join();
                    }"""),
                program("a thread that another starts, and a look whether it lives", "false", """
                    static void main() throws InterruptedException {
                        Thread started = new Thread(() -> { });
                        Thread starter = new Thread(started::start);
                        starter.start();
                        System.out.println(started.isAlive());
                        starter.join();
                    }"""),
                program("a hand-over, and a look whether somebody waits", "1 true", """
                    static final SynchronousQueue<Integer> queue = new SynchronousQueue<>();
                    static boolean offered;
                    static void main() throws InterruptedException {
                        Integer[] got = new Integer[1];
                        Thread taker = new Thread(() -> {
                            try {
                                got[0] = queue.poll(5, TimeUnit.MILLISECONDS);
                            } catch (InterruptedException e) {
                                got[0] = -1;
                            }
                        });
                        Thread giver = new Thread(() -> offered = queue.offer(1));
                        taker.start();
                        giver.start();
                        taker.join();
                        giver.join();
                        System.out.println(got[0] + " " + offered);
                    }"""),
                program("an element that is taken, and an interrupt after it", "1", """
                    static final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
                    static void main() throws InterruptedException {
                        Thread taker = new Thread(() -> {
                            try {
                                System.out.println(queue.take());
                            } catch (InterruptedException e) {
                                System.out.println("interrupted");
                            }
                        });
                        Thread giver = new Thread(() -> queue.offer(1));
                        taker.start();
                        giver.start();
                        taker.interrupt();
                        taker.join();
                        giver.join();
                    }"""),
                program("an offer that is withdrawn, and who comes for it", "nobody nobody", """
                    static final Exchanger<String> exchanger = new Exchanger<>();
                    static String meet(String own) {
                        try {
                            return exchanger.exchange(own, 5, TimeUnit.MILLISECONDS);
                        } catch (TimeoutException | InterruptedException e) {
                            return "nobody";
                        }
                    }
                    static void main() throws InterruptedException {
                        String[] met = new String[2];
                        Thread one = new Thread(() -> met[0] = meet("one"));
                        Thread two = new Thread(() -> met[1] = meet("two"));
                        one.start();
                        two.start();
                        one.interrupt();
                        one.join();
                        two.join();
                        System.out.println(met[0] + " " + met[1]);
                    }"""));
    }

    private static Arguments program(String name, String outcome, String members) {
        return Arguments.of(name, outcome, members);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void reduction_keeps_every_outcome(String name, String outcome, String members) {
        assertThat(Explored.outcomes(members)).as(name).anySatisfy(each -> assertThat(each).contains(outcome))
                .isEqualTo(Explored.reduced(members));
    }
}
