package dev.conc.schedule.machine;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** A condition of a lock that is modelled as a monitor, with a queue of its own. */
@SuppressWarnings({"WaitNotInLoop", "JavaUtilDate"}) // The loop is the program's, and so is the type of the deadline.
final class ControlledCondition implements Condition {
    private final Monitor monitor;
    private final List<Waiter> queue = new ArrayList<>();

    ControlledCondition(Monitor monitor) {
        this.monitor = monitor;
    }

    int waiting() {
        return (int) queue.stream().filter(waiter -> !waiter.notified).count();
    }

    @Override
    public void await() throws InterruptedException {
        monitor.await(Machine.current, this, queue, false, 0, false);
    }

    @Override
    public void awaitUninterruptibly() {
        try {
            monitor.await(Machine.current, this, queue, false, 0, true);
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
        ControlledThread thread = ThreadHooks.self();
        long nanoseconds = Math.max(0, unit.toNanos(time));
        boolean notified = monitor.await(machine, this, queue, true, machine.clock.deadline(thread, nanoseconds), false);
        if (!notified) {
            thread.time += nanoseconds;
        }
        return notified;
    }

    @Override
    public boolean awaitUntil(Date deadline) throws InterruptedException {
        return await(deadline.getTime() - SystemHooks.currentTimeMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void signal() {
        monitor.signal(Machine.current, queue, false);
    }

    @Override
    public void signalAll() {
        monitor.signal(Machine.current, queue, true);
    }
}
