package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of the program that extend one of the JDK's and call its methods by {@code super}. */
class SuperCallsTest {
    @Test
    void a_latch_counts_down_by_super() {
        assertThat(Explored.everyWay("""
            static class Latch extends CountDownLatch {
                Latch() { super(1); }
                @Override public void countDown() { super.countDown(); }
                @Override public long getCount() { return super.getCount(); }
            }
            static void main() throws InterruptedException {
                Latch latch = new Latch();
                Thread t = new Thread(() -> latch.countDown()), u = new Thread(() -> System.out.println(latch.getCount()));
                t.start(); u.start(); t.join(); u.join();
            }""")).containsExactly("0", "1");
    }

    @Test
    void a_latch_is_waited_for_by_super() {
        assertThat(Explored.everyWay("""
            static class Latch extends CountDownLatch {
                Latch() { super(1); }
                @Override public void await() throws InterruptedException { super.await(); System.out.println("open"); }
            }
            static void main() throws InterruptedException {
                Latch latch = new Latch();
                Thread t = new Thread(() -> latch.countDown());
                t.start(); latch.await(); t.join();
            }""")).containsExactly("open");
    }

    @Test
    void a_monitor_is_waited_for_and_notified_by_super() {
        assertThat(Explored.everyWay("""
            static class Gate {
                boolean open;
                synchronized void pass() throws InterruptedException { while (!open) { super.wait(); } }
                synchronized void open() { open = true; super.notifyAll(); }
            }
            static void main() throws InterruptedException {
                Gate gate = new Gate();
                Thread t = new Thread(() -> { try { gate.pass(); } catch (InterruptedException e) { } });
                t.start(); gate.open(); t.join(); System.out.println("done");
            }""")).containsExactly("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"super.start();", "Runnable starting = super::start; starting.run();"})
    void a_thread_starts_by_super(String start) {
        assertThat(Explored.everyWay("""
            static volatile int x;
            static class Worker extends Thread {
                @Override public void start() { %s }
                @Override public void run() { int y = x; x = y + 1; }
            }
            static void main() throws InterruptedException {
                Worker t = new Worker(), u = new Worker();
                t.start(); u.start(); t.join(); u.join(); System.out.println(x);
            }""".formatted(start))).containsExactly("1", "2");
    }

    @Test
    void a_lock_is_taken_and_given_back_by_super() {
        assertThat(Explored.everyWay("""
            static int x;
            static class Counted extends ReentrantLock {
                @Override public void lock() { super.lock(); }
                @Override public void unlock() { super.unlock(); }
            }
            static void main() throws InterruptedException {
                Counted lock = new Counted();
                Runnable work = () -> { lock.lock(); try { x++; } finally { lock.unlock(); } };
                Thread t = new Thread(work), u = new Thread(work);
                t.start(); u.start(); t.join(); u.join(); System.out.println(x);
            }""")).containsExactly("2");
    }

    @Test
    void a_permit_is_taken_and_given_back_by_super() {
        assertThat(Explored.everyWay("""
            static int x;
            static class Counted extends Semaphore {
                Counted() { super(1); }
                @Override public void acquire() throws InterruptedException { super.acquire(); }
                @Override public void release() { super.release(); }
            }
            static void work(Counted permits) {
                try { permits.acquire(); x++; permits.release(); } catch (InterruptedException e) { }
            }
            static void main() throws InterruptedException {
                Counted permits = new Counted();
                Thread t = new Thread(() -> work(permits)), u = new Thread(() -> work(permits));
                t.start(); u.start(); t.join(); u.join(); System.out.println(x);
            }""")).containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"set(42)", "setException(new IllegalStateException())", "super.set(42)"})
    void a_task_is_ended_by_its_class(String end) {
        assertThat(Explored.everyWay("""
            static class Mine extends FutureTask<Integer> { Mine() { super(() -> 0); } void finish() { %s; } }
            static void main() throws InterruptedException {
                Mine task = new Mine();
                Thread t = new Thread(() -> task.finish()), u = new Thread(() -> System.out.println(task.isDone()));
                t.start(); u.start(); t.join(); u.join();
            }""".formatted(end))).containsExactly("false", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"() -> latch.countDown()", "((CountDownLatch) latch)::countDown", "latch::countDown"})
    void what_a_class_inherits_is_under_control(String counting) {
        assertThat(Explored.everyWay("""
            static class Latch extends CountDownLatch { Latch() { super(1); } }
            static void main() throws InterruptedException {
                Latch latch = new Latch();
                Thread t = new Thread(%s), u = new Thread(() -> System.out.println(latch.getCount()));
                t.start(); u.start(); t.join(); u.join();
            }""".formatted(counting))).containsExactly("0", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acquire()", "acquire(1)", "acquireUninterruptibly(1)", "tryAcquire(1, 9999, TimeUnit.DAYS)"})
    void permits_are_taken_by_super_however_many(String acquire) {
        String name = acquire.substring(0, acquire.indexOf('('));
        String parameters = acquire.contains("DAYS") ? "int n, long t, TimeUnit u" : acquire.endsWith("()") ? "" : "int n";
        String arguments = acquire.contains("DAYS") ? "n, t, u" : acquire.endsWith("()") ? "" : "n";
        assertThat(Explored.everyWay("""
            static int x;
            static class Counted extends Semaphore {
                Counted() { super(1); }
                @Override public %s %s(%s) %s { %s super.%s(%s); }
                @Override public void release(int n) { super.release(n); }
            }
            static void work(Counted permits) { try { permits.%s; x++; permits.release(1); } catch (Exception e) { } }
            static void main() throws InterruptedException {
                Counted permits = new Counted();
                Thread t = new Thread(() -> work(permits)), u = new Thread(() -> work(permits));
                t.start(); u.start(); t.join(); u.join(); System.out.println(x + " " + permits.availablePermits());
            }""".formatted(name.startsWith("try") ? "boolean" : "void", name, parameters,
                name.contains("Unin") ? "" : "throws InterruptedException", name.startsWith("try") ? "return" : "", name, arguments,
                acquire)))
                .containsExactly("2 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LinkedBlockingQueue<Integer>", "ArrayBlockingQueue<Integer>", "LinkedBlockingDeque<Integer>",
            "PriorityBlockingQueue<Integer>",
            "LinkedTransferQueue<Integer>"})
    void a_queue_is_filled_and_emptied_by_super(String queue) {
        assertThat(Explored.everyWay("""
            static class Mine extends %s {
                Mine() { super(%s); }
                @Override public void put(Integer e) %s { System.out.print("put "); super.put(e); }
                @Override public boolean add(Integer e) { throw new AssertionError(); }
                @Override public Integer take() throws InterruptedException { Integer taken = super.take(); System.out.print("take "); return taken; }
                @Override public Integer poll() { throw new AssertionError(); }
                @Override public int remainingCapacity() { return super.remainingCapacity(); }
                @Override public boolean isEmpty() { return super.isEmpty(); }
            }
            static void main() throws Exception {
                Mine queue = new Mine();
                BlockingQueue<Integer> plain = queue;
                Thread t = new Thread(() -> { try { plain.put(1); } catch (InterruptedException e) { } });
                t.start(); System.out.println(plain.take()); t.join();
            }""".formatted(queue, queue.startsWith("Array") ? "1" : "",
                queue.startsWith("Priority") || queue.startsWith("LinkedTransfer") ? "" : "throws InterruptedException")))
                .containsExactly("put take 1");
    }

    @Test
    void what_the_program_overrides_is_called_by_the_jdks_type_too() {
        assertThat(Explored.everyWay("""
            static class Told extends ReentrantLock {
                @Override public void lock() { System.out.print("lock "); super.lock(); }
                @Override public void unlock() { super.unlock(); System.out.print("unlock "); }
            }
            static class Gate extends Semaphore {
                Gate() { super(1); }
                @Override public boolean tryAcquire() { System.out.print("try "); return super.tryAcquire(); }
            }
            static class Worker extends Thread {
                @Override public void start() { System.out.print("start "); super.start(); }
                @Override public void interrupt() { System.out.print("interrupt "); super.interrupt(); }
                @Override public boolean isInterrupted() { System.out.print("asked "); return super.isInterrupted(); }
            }
            static void main() throws Exception {
                Lock lock = new Told();
                lock.lock(); lock.unlock();
                Runnable locks = lock::lock; locks.run();
                Semaphore gate = new Gate();
                System.out.print(gate.tryAcquire() + " " + gate.tryAcquire() + " ");
                Thread t = new Worker();
                t.start(); t.interrupt(); System.out.print(t.isInterrupted() + " "); t.join();
            }""")).isSubsetOf("lock unlock lock try try true false start interrupt asked true",
                "lock unlock lock try try true false start interrupt asked false").isNotEmpty();
    }

    @Test
    void a_read_write_lock_gives_its_sides_by_super() {
        assertThat(Explored.everyWay("""
            static int x;
            static class Told extends ReentrantReadWriteLock {
                @Override public ReentrantReadWriteLock.WriteLock writeLock() { return super.writeLock(); }
                @Override public ReentrantReadWriteLock.ReadLock readLock() { return super.readLock(); }
                @Override public boolean isWriteLocked() { return super.isWriteLocked(); }
            }
            static void main() throws Exception {
                Told lock = new Told();
                Runnable work = () -> { lock.writeLock().lock(); try { x++; } finally { lock.writeLock().unlock(); } };
                Thread t = new Thread(work), u = new Thread(work);
                t.start(); u.start(); t.join(); u.join();
                lock.readLock().lock(); System.out.println(x + " " + lock.isWriteLocked());
            }""")).containsExactly("2 false");
    }

    @Test
    void an_executor_of_the_program_hands_on_by_super() {
        assertThat(Explored.outcomes("""
            static class Told extends ThreadPoolExecutor {
                Told() { super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()); }
                @Override public void execute(Runnable task) { System.out.print("execute "); super.execute(task); }
                @Override public Future<?> submit(Runnable task) { System.out.print("submit "); return super.submit(task); }
                @Override public void shutdown() { System.out.print("shutdown "); super.shutdown(); }
                @Override protected void afterExecute(Runnable r, Throwable t) { super.afterExecute(r, t); }
            }
            static void main() throws Exception {
                ExecutorService pool = new Told();
                Future<?> done = pool.submit(() -> System.out.print("run "));
                done.get();
                pool.execute(() -> {});
                pool.shutdown();
                System.out.println(pool.awaitTermination(9999, TimeUnit.DAYS));
            }""")).containsExactly("submit execute run execute shutdown true");
    }

    @Test
    void a_task_runs_again_and_is_waited_for_by_super() {
        assertThat(Explored.everyWay("""
            static int runs;
            static class Mine extends FutureTask<Integer> {
                Mine() { super(() -> ++runs); }
                boolean again() { return super.runAndReset(); }
                @Override public Integer get() throws InterruptedException, ExecutionException { System.out.print("get "); return super.get(); }
                @Override public boolean isDone() { return super.isDone(); }
                @Override public boolean cancel(boolean b) { return super.cancel(b); }
            }
            static void main() throws Exception {
                Mine task = new Mine();
                System.out.print(task.again() + " " + task.isDone() + " " + task.again() + " ");
                Thread t = new Thread(task);
                t.start();
                Future<Integer> future = task;
                System.out.println(future.get() + " " + future.cancel(true));
                t.join();
            }""")).containsExactly("true false true get 3 false");
    }

    @Test
    void a_group_takes_an_exception_by_super_only_if_one_around_it_does() {
        assertThat(Explored.outcomes("""
            static class Group extends ThreadGroup {
                Group() { super("g"); }
                @Override public void uncaughtException(Thread t, Throwable e) { System.out.print("group "); super.uncaughtException(t, e); }
            }
            static void main() throws Exception {
                Thread t = new Thread(new Group(), () -> { throw new IllegalStateException(); }, "T");
                t.start(); t.join(); System.out.print("after");
            }""")).containsExactly("group after EXCEPTION java.lang.IllegalStateException, at Program.java:13, in T");
    }
}
