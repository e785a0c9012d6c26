package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.VirtualClock;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One task of a {@link ScheduledPool}, and its result. */
final class ScheduledTask<V extends @Nullable Object> extends FutureTask<V> implements RunnableScheduledFuture<V> {
    private final ScheduledPool pool;
    private final long number;
    /** Between two runs, negative if counted from the end of the first; 0 for a task that runs once. */
    private final long period;
    private long time;
    /** What it waits before its next run, in nanoseconds. */
    private long pause;
    /** What stands for it where the program's own pool has decorated it. */
    private RunnableScheduledFuture<V> outer = this;

    ScheduledTask(ScheduledPool pool, Callable<V> body, long number, long time, long pause, long period) {
        super(java.util.Objects.requireNonNull(Stages.wrapCallable(body)));
        this.pool = pool;
        this.number = number;
        this.time = time;
        this.pause = pause;
        this.period = period;
    }

    long time() {
        return time;
    }

    long pause() {
        return pause;
    }

    RunnableScheduledFuture<V> outer() {
        return outer;
    }

    void decorate(RunnableScheduledFuture<V> decorated) {
        outer = decorated;
    }

    /** Which of two tasks begins first. */
    int order(ScheduledTask<?> other) {
        return time != other.time ? Long.compare(time, other.time) : Long.compare(number, other.number);
    }

    @Override
    public void run() {
        if (outer != this) {
            // Code of the program has come here, and may have taken steps since the pool chose the task.
            Machine.current.step(Library.CALL);
        }
        if (!pool.mayRun(this)) {
            cancel(false);
        } else if (period == 0) {
            super.run();
        } else if (runAndReset()) {
            pause = Math.abs(period);
            time = period > 0 ? time + period : Machine.current.clock.deadline(Threads.self(), -period);
            pool.again(this);
        }
    }

    @Override
    public boolean isPeriodic() {
        return period != 0;
    }

    @Override
    public boolean cancel(boolean interrupt) {
        pool.forget(this);
        return super.cancel(interrupt);
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(time - VirtualClock.nanoseconds(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        return other instanceof ScheduledTask<?> task ? order(task)
                : Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
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
