package dev.conc.schedule.machine;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small random Java programs of two threads, which use two or three kinds of what the JDK has for threads. In some, nobody waits for the end of the second, which is a daemon. */
final class RandomJavaPrograms {
    private static final String FIELDS = """
        static int x, y;
        static volatile int v;
        static final AtomicInteger atomic = new AtomicInteger();
        static final Object monitor = new Object();
        static final Semaphore semaphore = new Semaphore(PERMITS);
        static final CountDownLatch latch = new CountDownLatch(1);
        static final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
        static final SynchronousQueue<Integer> handover = new SynchronousQueue<>();
        static final Exchanger<Integer> exchanger = new Exchanger<>();
        static final ReentrantLock lock = new ReentrantLock();
        static final Condition condition = lock.newCondition();
        static final ReentrantReadWriteLock both = new ReentrantReadWriteLock();
        static final CyclicBarrier barrier = new CyclicBarrier(2);
        static final CompletableFuture<Integer> future = new CompletableFuture<>();
        static Thread first, second;
        static void mayThrow() throws InterruptedException, BrokenBarrierException, TimeoutException {}
        """;

    /** Where a statement holds something, others go in place of {@code INNER}. */
    private static final Map<String, List<String>> STATEMENTS = Map.ofEntries(
            Map.entry("memory",
                    List.of("x++;", "y = x;", "v = v + 1;", "x = y + 1;", "atomic.incrementAndGet();", "atomic.compareAndSet(0, 2);",
                            "x = atomic.get();")),
            Map.entry("monitor",
                    List.of("synchronized (monitor) { INNER }", "synchronized (monitor) { monitor.notify(); }",
                            "synchronized (monitor) { monitor.wait(); }",
                            "synchronized (monitor) { monitor.wait(5); }", "synchronized (monitor) { if (x == 0) monitor.wait(); x++; }",
                            "synchronized (monitor) { monitor.notifyAll(); }")),
            Map.entry("semaphore",
                    List.of("semaphore.acquire(); INNER semaphore.release();", "if (semaphore.tryAcquire()) { INNER semaphore.release(); }",
                            "semaphore.release();",
                            "semaphore.acquire();", "semaphore.acquire(2);", "if (semaphore.tryAcquire(3, TimeUnit.SECONDS)) y++;",
                            "x = semaphore.availablePermits();")),
            Map.entry("latch",
                    List.of("latch.countDown();", "latch.await();", "if (latch.getCount() == 0) x++;",
                            "if (latch.await(1, TimeUnit.SECONDS)) x++;")),
            Map.entry("queue",
                    List.of("queue.put(1);", "x = queue.take();", "if (queue.offer(2)) y++;",
                            "Integer NAME = queue.poll(); if (NAME != null) x = NAME;", "y = queue.size();",
                            "if (queue.offer(3, 1, TimeUnit.SECONDS)) y++;")),
            Map.entry("handover",
                    List.of("handover.put(1);", "x = handover.take();", "if (handover.offer(2)) y++;",
                            "Integer NAME = handover.poll(); if (NAME != null) x = NAME;",
                            "Integer NAME = handover.poll(1, TimeUnit.SECONDS); if (NAME != null) x = NAME;",
                            "if (handover.offer(3, 1, TimeUnit.SECONDS)) y++;")),
            Map.entry("exchanger", List.of("x = exchanger.exchange(1);", "x = exchanger.exchange(2, 1, TimeUnit.SECONDS);")),
            Map.entry("lock",
                    List.of("lock.lock(); try { INNER } finally { lock.unlock(); }",
                            "if (lock.tryLock()) { try { INNER } finally { lock.unlock(); } }",
                            "lock.lock(); try { condition.signal(); } finally { lock.unlock(); }",
                            "lock.lock(); try { condition.await(); } finally { lock.unlock(); }",
                            "lock.lock(); try { if (!condition.await(1, TimeUnit.SECONDS)) x++; } finally { lock.unlock(); }",
                            "if (lock.tryLock(1, TimeUnit.SECONDS)) { try { INNER } finally { lock.unlock(); } }",
                            "lock.lockInterruptibly(); try { INNER } finally { lock.unlock(); }")),
            Map.entry("both",
                    List.of("both.readLock().lock(); try { y = x; } finally { both.readLock().unlock(); }",
                            "both.writeLock().lock(); try { INNER } finally { both.writeLock().unlock(); }",
                            "if (both.writeLock().tryLock()) { try { INNER } finally { both.writeLock().unlock(); } }",
                            "if (both.readLock().tryLock()) { try { y = x; } finally { both.readLock().unlock(); } }")),
            Map.entry("park",
                    List.of("LockSupport.park();", "LockSupport.unpark(first);", "LockSupport.unpark(second);",
                            "LockSupport.parkNanos(5);")),
            Map.entry("interrupt",
                    List.of("first.interrupt();", "second.interrupt();", "Thread.sleep(5);", "if (Thread.interrupted()) x++;",
                            "Thread.yield();")),
            Map.entry("end", List.of("System.exit(0);", "if (x == 1) throw new IllegalStateException();", "System.out.println(x);")),
            Map.entry("barrier", List.of("barrier.await();", "barrier.await(1, TimeUnit.SECONDS);", "if (barrier.isBroken()) y = 7;")),
            Map.entry("future", List.of("future.complete(3);", "x = future.join();", "if (future.isDone()) y++;", "x = future.getNow(7);",
                    "future.thenAccept(NAME -> y = NAME);")));

    private static final List<String> KINDS = STATEMENTS.keySet().stream().sorted().toList();

    private final Random random;
    private final String one;
    private final String other;
    private int names;

    private RandomJavaPrograms(Random random) {
        this.random = random;
        this.one = KINDS.get(random.nextInt(KINDS.size()));
        this.other = KINDS.get(random.nextInt(KINDS.size()));
    }

    /** The members of a class with a {@code static void main()} that prints what it comes to. */
    static String program(Random random) {
        RandomJavaPrograms programs = new RandomJavaPrograms(random);
        boolean joined = random.nextInt(3) > 0;
        return FIELDS.replace("PERMITS", Integer.toString(random.nextInt(3))) + """
            static void main() throws InterruptedException {
                Thread a = %s;
                Thread b = %s;
                first = a;
                second = b;
                %s
                a.start();
                b.start();
                a.join();
                %s
                System.out.println(x + " " + y + " " + v + " " + atomic.get() + " " + semaphore.availablePermits() + " " + queue.size());
            }
            """.formatted(programs.thread(), programs.thread(), joined ? "" : "if (!b.isVirtual()) b.setDaemon(true);",
                joined ? "b.join();" : "");
    }

    private String thread() {
        StringBuilder body = new StringBuilder("mayThrow(); ");
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            body.append(statement(true)).append(' ');
        }
        return "%s(() -> { try { %s } catch (InterruptedException e) { y = 3; } catch (BrokenBarrierException | TimeoutException e) { y = 4; } })"
                .formatted(random.nextBoolean() ? "new Thread" : "Thread.ofVirtual().unstarted", body);
    }

    private String statement(boolean mayHold) {
        String kind = random.nextInt(3) == 0 ? "memory" : random.nextBoolean() ? one : other;
        List<String> choice = STATEMENTS.getOrDefault(kind, List.of());
        String statement = choice.get(random.nextInt(choice.size())).replace("NAME", "n" + names++);
        return statement.contains("INNER") ? statement.replace("INNER", mayHold ? statement(false) : "x++;") : "{ " + statement + " }";
    }
}
