package dev.conc.schedule.machine.replace.lock;

import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Exclusive;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Notifications;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.VirtualClock;
import dev.conc.schedule.machine.Waiter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** A condition of a lock of one thread at a time, with a queue of its own. */
@SuppressWarnings({"WaitNotInLoop", "JavaUtilDate"}) // The loop is the program's, and so is the type of the deadline.
final class ControlledCondition implements Condition {
    private final Exclusive lock;
    private final List<Waiter> queue = new ArrayList<>();

    ControlledCondition(Exclusive lock) {
        this.lock = lock;
    }

    /**
     * How many threads wait for a condition.
     *
     * @throws NullPointerException if there is none
     * @throws IllegalArgumentException if it is one of another lock
     * @throws IllegalMonitorStateException if the calling thread does not hold the lock
     */
    static int waiting(Exclusive lock, @Nullable Condition condition) {
        if (!(Objects.requireNonNull(condition) instanceof ControlledCondition ours) || ours.lock != lock) {
            throw new IllegalArgumentException("not owner");
        }
        Notifications.holder(Machine.current, lock);
        return (int) ours.queue.stream().filter(waiter -> !waiter.notified).count();
    }

    @Override
    public void await() throws InterruptedException {
        Notifications.await(Machine.current, lock, this, queue, Notifications.FOREVER, false);
    }

    @Override
    public void awaitUninterruptibly() {
        try {
            Notifications.await(Machine.current, lock, this, queue, Notifications.FOREVER, true);
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public long awaitNanos(long nanoseconds) throws InterruptedException {
        return await(nanoseconds, TimeUnit.NANOSECONDS) ? Math.max(1, nanoseconds / 2) : 0;
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        Machine machine = Machine.current;
        ControlledThread thread = Threads.self();
        long nanoseconds = Math.max(0, unit.toNanos(time));
        boolean notified = Notifications.await(machine, lock, this, queue, nanoseconds, false);
        if (!notified) {
            thread.time += nanoseconds;
        }
        return notified;
    }

    @Override
    public boolean awaitUntil(Date deadline) throws InterruptedException {
        return await(deadline.getTime() - VirtualClock.milliseconds(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void signal() {
        Notifications.signal(Machine.current, lock, queue, false);
    }

    @Override
    public void signalAll() {
        Notifications.signal(Machine.current, lock, queue, true);
    }
}
