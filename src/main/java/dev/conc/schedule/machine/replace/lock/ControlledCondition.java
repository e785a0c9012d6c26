package dev.conc.schedule.machine.replace.lock;

import dev.conc.schedule.machine.ConditionWaiter;
import dev.conc.schedule.machine.Exclusive;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Notifications;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.VirtualClock;
import java.util.Date;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** A condition of a lock of one thread at a time. */
@SuppressWarnings({"WaitNotInLoop", "JavaUtilDate"}) // The loop is the program's, and so is the type of the deadline.
final class ControlledCondition implements Condition {
    private final ConditionWaiter.Queue queue;

    ControlledCondition(Exclusive lock) {
        queue = new ConditionWaiter.Queue(lock, this);
    }

    /**
     * How many threads wait for a condition.
     *
     * @throws NullPointerException if there is none
     * @throws IllegalArgumentException if it is one of another lock
     * @throws IllegalMonitorStateException if the calling thread does not hold the lock
     */
    static int waiting(Exclusive lock, @Nullable Condition condition) {
        if (!(Objects.requireNonNull(condition) instanceof ControlledCondition ours) || ours.queue.lock() != lock) {
            throw new IllegalArgumentException("not owner");
        }
        Notifications.holder(Machine.current, lock);
        return ours.queue.length(Machine.current);
    }

    @Override
    public void await() throws InterruptedException {
        ConditionWaiter.await(Machine.current, queue);
    }

    @Override
    public void awaitUninterruptibly() {
        ConditionWaiter.awaitUninterruptibly(Machine.current, queue);
    }

    @Override
    public long awaitNanos(long nanoseconds) throws InterruptedException {
        return await(nanoseconds, TimeUnit.NANOSECONDS) ? Math.max(1, nanoseconds / 2) : 0;
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        long nanoseconds = Math.max(0, unit.toNanos(time));
        boolean signalled = ConditionWaiter.await(Machine.current, queue, nanoseconds);
        if (!signalled) {
            Threads.self().time += nanoseconds;
        }
        return signalled;
    }

    @Override
    public boolean awaitUntil(Date deadline) throws InterruptedException {
        return await(deadline.getTime() - VirtualClock.milliseconds(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void signal() {
        queue.signal(Machine.current, false);
    }

    @Override
    public void signalAll() {
        queue.signal(Machine.current, true);
    }
}
