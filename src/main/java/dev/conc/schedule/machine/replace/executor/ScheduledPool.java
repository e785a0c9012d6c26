package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Interrupts;
import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.Waiting;
import dev.conc.schedule.machine.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled executor under virtual time: the JDK's own waits for real time. Tasks begin in the order of their times; when, is up to the schedule. It extends the JDK's only to stand for it where
 * the program names that class, also where it extends it; of what it inherits, only the settings are used.
 */
public class ScheduledPool extends ScheduledThreadPoolExecutor {
    private final PriorityQueue<ScheduledTask<?>> queue = new PriorityQueue<>(ScheduledTask::order);
    private final List<ControlledThread> workers = new ArrayList<>();
    private boolean shutdown;
    private boolean stopped;
    private boolean ending;
    private boolean ended;
    private long made;
    private long completed;
    private int active;

    public ScheduledPool(int threads) {
        this(threads, new PoolThreads());
    }

    public ScheduledPool(int threads, ThreadFactory factory) {
        super(threads, factory);
    }

    public ScheduledPool(int threads, RejectedExecutionHandler handler) {
        this(threads, new PoolThreads(), handler);
    }

    public ScheduledPool(int threads, ThreadFactory factory, RejectedExecutionHandler handler) {
        super(threads, factory, handler);
    }

    private <V extends @Nullable Object> ScheduledTask<V> task(Callable<V> body, long delay, long period, TimeUnit unit) {
        Machine machine = Machine.current;
        machine.step(Library.CALL);
        long pause = Math.max(0, unit.toNanos(delay));
        return new ScheduledTask<>(this, body, made++, machine.clock.deadline(Threads.self(), pause), pause, unit.toNanos(period));
    }

    private <V extends @Nullable Object> RunnableScheduledFuture<V> add(ScheduledTask<V> task, RunnableScheduledFuture<V> decorated) {
        if (decorated != task) {
            task.decorate(decorated);
            Machine.current.step(Library.CALL);
        }
        if (!shutdown) {
            enqueue(task);
            if (workers.size() < Math.max(1, getCorePoolSize())) {
                startWorker();
            }
        } else if (getRejectedExecutionHandler() instanceof AbortPolicy) {
            throw new RejectedExecutionException("the executor has been shut down");
        } else {
            getRejectedExecutionHandler().rejectedExecution(decorated, this);
        }
        return decorated;
    }

    private void startWorker() {
        Thread programThread = getThreadFactory().newThread(this::work);
        ControlledThread worker = Machine.current.create(programThread, Threads.body(programThread));
        workers.add(worker);
        worker.virtualThread.start();
    }

    private void enqueue(ScheduledTask<?> task) {
        queue.add(task);
        ScheduledTask<?> first = queue.peek();
        for (ControlledThread worker : workers) {
            if (worker.deadline != Long.MIN_VALUE && first != null) {
                worker.deadline = first.time();
            }
        }
    }

    /** Whether a task whose time has come is still to be run. */
    boolean mayRun(ScheduledTask<?> task) {
        return !shutdown || (!stopped && (!task.isPeriodic() || getContinueExistingPeriodicTasksAfterShutdownPolicy()));
    }

    /** A periodic task has been run, and is so again later, or never. */
    void again(ScheduledTask<?> task) {
        if (mayRun(task)) {
            enqueue(task);
        } else {
            task.outer().cancel(false);
        }
    }

    void forget(ScheduledTask<?> task) {
        queue.remove(task);
    }

    private void work() {
        ControlledThread worker = Threads.self();
        boolean orderly = false;
        try {
            for (ScheduledTask<?> task = next(worker); task != null; task = next(worker)) {
                perform(worker, task);
            }
            orderly = true;
        } finally {
            workers.remove(worker);
            if (!orderly && !over()) {
                startWorker();
            }
            endIfOver();
        }
    }

    private @Nullable ScheduledTask<?> next(ControlledThread worker) {
        Machine machine = Machine.current;
        ScheduledTask<?> first = queue.peek();
        worker.deadline = first == null ? Long.MAX_VALUE : first.time();
        worker.beforeTime(machine);
        machine.step(Operation.other(Kind.CALL, Library.INSIDE, 0, () -> due() != null || over() ? Access.UPDATE : Access.BLOCKED,
                Waiting.TASK));
        worker.deadline = Long.MIN_VALUE;
        worker.afterTime(machine);
        ScheduledTask<?> task = due();
        if (task != null) {
            queue.remove(task);
        }
        return task;
    }

    private void perform(ControlledThread worker, ScheduledTask<?> task) {
        Runnable run = task.outer();
        worker.time = Math.max(worker.time, task.time());
        active++;
        try {
            hook(() -> beforeExecute(worker.programThread, run));
            try {
                run.run();
                hook(() -> afterExecute(run, null));
            } catch (Throwable thrown) {
                hook(() -> afterExecute(run, thrown));
                throw thrown;
            }
        } finally {
            active--;
            completed++;
        }
    }

    /** Calls a method that a class of the program may override. If it takes steps, what comes after it is a step of its own. */
    private static void hook(Runnable method) {
        ControlledThread thread = Threads.self();
        int steps = thread.steps;
        method.run();
        if (thread.steps > steps) {
            Machine.current.step(Library.CALL);
        }
    }

    private @Nullable ScheduledTask<?> due() {
        ScheduledTask<?> first = queue.peek();
        return first != null && (!Machine.current.clock.isLong(first.pause()) || Machine.current.clock.reached(first.time())) ? first
                : null;
    }

    private boolean over() {
        return shutdown && queue.isEmpty();
    }

    private void endIfOver() {
        if (!ending && over() && workers.isEmpty()) {
            ending = true;
            hook(this::terminated);
            ended = true;
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        ScheduledTask<?> task = task(Executors.callable(command), delay, 0, unit);
        return decorated(command, task);
    }

    private <V extends @Nullable Object> ScheduledFuture<V> decorated(Runnable command, ScheduledTask<V> task) {
        return add(task, decorateTask(command, task));
    }

    @Override
    public <V extends @Nullable Object> ScheduledFuture<V> schedule(Callable<V> command, long delay, TimeUnit unit) {
        ScheduledTask<V> task = task(command, delay, 0, unit);
        return add(task, decorateTask(command, task));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initial, long period, TimeUnit unit) {
        return decorated(command, task(Executors.callable(command), initial, positive(period), unit));
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initial, long delay, TimeUnit unit) {
        return decorated(command, task(Executors.callable(command), initial, -positive(delay), unit));
    }

    private static long positive(long period) {
        if (period <= 0) {
            throw new IllegalArgumentException();
        }
        return period;
    }

    @Override
    public void execute(Runnable command) {
        ScheduledFuture<?> ignored = schedule(command, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public Future<?> submit(Runnable command) {
        return schedule(command, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public <T extends @Nullable Object> Future<T> submit(Runnable command, T result) {
        return schedule(Executors.callable(command, result), 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public <T extends @Nullable Object> Future<T> submit(Callable<T> command) {
        return schedule(command, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public void shutdown() {
        Machine.current.step(Library.CALL);
        shutdown = true;
        for (ScheduledTask<?> task : List.copyOf(queue)) {
            boolean kept = task.isPeriodic() ? getContinueExistingPeriodicTasksAfterShutdownPolicy()
                    : getExecuteExistingDelayedTasksAfterShutdownPolicy();
            if (!kept && queue.remove(task)) {
                hook(() -> task.outer().cancel(false));
            }
        }
        endIfOver();
    }

    @Override
    public List<Runnable> shutdownNow() {
        Machine machine = Machine.current;
        machine.step(Library.CALL);
        shutdown = true;
        stopped = true;
        List<Runnable> left = waiting();
        queue.clear();
        for (ControlledThread worker : workers) {
            worker.virtualThread.interrupt();
        }
        Interrupts.spread(machine);
        endIfOver();
        return left;
    }

    private List<Runnable> waiting() {
        List<Runnable> waiting = new ArrayList<>();
        queue.forEach(task -> waiting.add(task.outer()));
        return waiting;
    }

    private void look() {
        Machine.current.step(Operation.read(Kind.READ, Library.INSIDE, 0));
    }

    @Override
    public BlockingQueue<Runnable> getQueue() {
        look();
        return new LinkedBlockingQueue<>(waiting());
    }

    @Override
    public boolean remove(Runnable task) {
        Machine.current.step(Library.CALL);
        return queue.removeIf(each -> each.outer().equals(task));
    }

    @Override
    public int getPoolSize() {
        look();
        return workers.size();
    }

    @Override
    public int getActiveCount() {
        look();
        return active;
    }

    @Override
    public long getCompletedTaskCount() {
        look();
        return completed;
    }

    @Override
    public long getTaskCount() {
        look();
        return completed + active + queue.size();
    }

    /** Threads start with the first task, so none is needed before. */
    @Override
    public boolean prestartCoreThread() {
        return false;
    }

    @Override
    public int prestartAllCoreThreads() {
        return 0;
    }

    @Override
    public boolean isShutdown() {
        look();
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        look();
        return ended;
    }

    @Override
    public boolean isTerminating() {
        look();
        return shutdown && !ended;
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
        return time <= 0 ? termination().attempt(Machine.current) : termination().unlessReady(Machine.current, unit.toNanos(time));
    }

    private Waits termination() {
        return new Waits(Kind.JOIN, Library.INSIDE, 0, Access.READ, () -> ended, null, false, Wait.of(Wait.For.EXECUTOR));
    }

    @Override
    public void close() {
        shutdown();
        if (ExecutorServiceHooks.waitsInVain(termination())) {
            List<Runnable> ignored = shutdownNow();
            termination().untilReady(Machine.current);
            Interrupts.again(Machine.current);
        }
    }
}
