package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled executor under virtual time: the JDK's own waits for real time. Tasks begin in the order of their times; when, is up to the schedule. It extends the JDK's only to stand for it where
 * the program names that class; of what it inherits, only the settings are used.
 */
final class ScheduledPool extends ScheduledThreadPoolExecutor {
    /** What an idle thread waits for. */
    static final String WORK = "the next task";

    private final PriorityQueue<Task<?>> queue = new PriorityQueue<>();
    private final List<ControlledThread> workers = new ArrayList<>();
    private boolean shutdown;
    private long made;
    private long completed;
    private int active;

    ScheduledPool(int threads, ThreadFactory factory) {
        super(threads, factory);
    }

    ScheduledPool(int threads, ThreadFactory factory, RejectedExecutionHandler handler) {
        super(threads, factory, handler);
    }

    /** One task, and its result. */
    final class Task<V extends @Nullable Object> extends FutureTask<V> implements RunnableScheduledFuture<V> {
        private final long number = made++;
        /** Between two runs, negative if counted from the end of the first; 0 for a task that runs once. */
        private final long period;
        private long time;

        Task(Callable<V> body, long time, long period) {
            super(java.util.Objects.requireNonNull(Stages.wrapCallable(body)));
            this.time = time;
            this.period = period;
        }

        private void perform() {
            ControlledThread worker = ThreadHooks.self();
            worker.time = Math.max(worker.time, time);
            active++;
            boolean again = period == 0 ? once() : runAndReset();
            active--;
            completed++;
            if (again && (!shutdown || getContinueExistingPeriodicTasksAfterShutdownPolicy())) {
                time = period > 0 ? time + period : Machine.current.clock.deadline(worker, -period);
                enqueue(this);
            }
        }

        private boolean once() {
            run();
            return false;
        }

        @Override
        public boolean isPeriodic() {
            return period != 0;
        }

        @Override
        public boolean cancel(boolean interrupt) {
            queue.remove(this);
            return super.cancel(interrupt);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(time - SystemHooks.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            Task<?> task = (Task<?>) other;
            return time != task.time ? Long.compare(time, task.time) : Long.compare(number, task.number);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }
    }

    private <V extends @Nullable Object> Task<V> add(Callable<V> body, long delay, long period, TimeUnit unit) {
        Machine machine = Machine.current;
        machine.step(Library.CALL);
        Task<V> task = new Task<>(body, machine.clock.deadline(ThreadHooks.self(), Math.max(0, unit.toNanos(delay))), unit.toNanos(period));
        if (shutdown) {
            if (getRejectedExecutionHandler() instanceof AbortPolicy) {
                throw new RejectedExecutionException("the executor has been shut down");
            }
            getRejectedExecutionHandler().rejectedExecution(task, this);
            return task;
        }
        enqueue(task);
        if (workers.size() < Math.max(1, getCorePoolSize())) {
            Thread face = getThreadFactory().newThread(this::work);
            ControlledThread worker = machine.create(face, ThreadHooks.body(face));
            workers.add(worker);
            worker.carrier.start();
        }
        return task;
    }

    private void enqueue(Task<?> task) {
        queue.add(task);
        Task<?> first = queue.peek();
        for (ControlledThread worker : workers) {
            if (worker.deadline != Long.MIN_VALUE && first != null) {
                worker.deadline = first.time;
            }
        }
    }

    private void work() {
        Machine machine = Machine.current;
        ControlledThread worker = ThreadHooks.self();
        while (true) {
            Task<?> first = queue.peek();
            worker.deadline = first == null ? Long.MAX_VALUE : first.time;
            worker.beforeTime(machine);
            machine.step(Operation.other(Kind.CALL, Library.INSIDE, 0, () -> due() != null || over() ? Access.UPDATE : Access.BLOCKED, WORK));
            worker.deadline = Long.MIN_VALUE;
            worker.afterTime(machine);
            Task<?> task = due();
            if (task != null) {
                queue.remove(task);
                task.perform();
            } else {
                workers.remove(worker);
                return;
            }
        }
    }

    private @Nullable Task<?> due() {
        Task<?> first = queue.peek();
        return first != null && (!Machine.current.options().punctual() || Machine.current.clock.reached(first.time)) ? first : null;
    }

    private boolean over() {
        return shutdown && queue.isEmpty();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return add(Executors.callable(task), delay, 0, unit);
    }

    @Override
    public <V extends @Nullable Object> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        return add(task, delay, 0, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long initial, long period, TimeUnit unit) {
        return add(Executors.callable(task), initial, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long initial, long delay, TimeUnit unit) {
        return add(Executors.callable(task), initial, -delay, unit);
    }

    @Override
    public void execute(Runnable task) {
        Task<?> ignored = add(Executors.callable(task), 0, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public java.util.concurrent.Future<?> submit(Runnable task) {
        return schedule(task, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public <T extends @Nullable Object> java.util.concurrent.Future<T> submit(Callable<T> task) {
        return schedule(task, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public void shutdown() {
        Machine.current.step(Library.CALL);
        shutdown = true;
        List.copyOf(queue).stream().filter(task -> task.period != 0 ? !getContinueExistingPeriodicTasksAfterShutdownPolicy() : !getExecuteExistingDelayedTasksAfterShutdownPolicy())
            .forEach(task -> task.cancel(false));
    }

    @Override
    public List<Runnable> shutdownNow() {
        Machine machine = Machine.current;
        machine.step(Library.CALL);
        shutdown = true;
        List<Runnable> left = new ArrayList<>(queue);
        queue.clear();
        for (ControlledThread worker : workers) {
            worker.carrier.interrupt();
        }
        Interrupts.spread(machine);
        return left;
    }

    private void look() {
        Machine.current.step(Operation.read(Kind.READ, Library.INSIDE, 0));
    }

    @Override
    public BlockingQueue<Runnable> getQueue() {
        look();
        return new LinkedBlockingQueue<>(queue);
    }

    @Override
    public boolean remove(Runnable task) {
        Machine.current.step(Library.CALL);
        return queue.remove(task);
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
        return over() && workers.isEmpty();
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
        return termination().atMost(Machine.current, unit.toNanos(time));
    }

    private Waits termination() {
        return new Waits(Kind.JOIN, Library.INSIDE, 0, Access.READ, () -> over() && workers.isEmpty(), null, false, "the executor's tasks");
    }

    @Override
    public void close() {
        shutdown();
        termination().untilReady(Machine.current);
    }
}
