package dev.conc.schedule.machine;

import dev.conc.schedule.Kind;
import java.util.List;

/** How threads wait to be notified, and are, while they give their monitor back. */
public final class Notifications {
    /** Of a wait that only a notification ends. */
    static final long FOREVER = -1;

    private Notifications() {}

    /**
     * Gives the monitor back, waits, and takes it again.
     *
     * @param nanoseconds after which time the wait may end by itself; {@link #FOREVER} if it may not
     */
    static void await(Machine machine, Monitor monitor, long nanoseconds) throws InterruptedException {
        ControlledThread thread = holder(machine, monitor);
        boolean timed = nanoseconds != FOREVER;
        Interrupts.check(machine);
        machine.step(monitor.operation(Kind.WAIT));
        if (timed) {
            thread.beforeTime(machine);
        }
        Runnable takeAgain = monitor.giveBack(thread);
        Waiter waiter = new Waiter(monitor, monitor.object, thread);
        monitor.waiters.add(waiter);
        monitor.sleeps(waiter);
        boolean endsByItself = timed || machine.options().spurious();
        boolean interrupted = !endsByItself && thread.interrupted();
        if (interrupted) {
            thread.cause = thread.interruptedAt;
        }
        if (timed && !machine.clock.isLong(nanoseconds)) {
            thread.letPass(nanoseconds);
        }
        machine.step(interrupted ? waiter.leave() : waiter.operation(machine, endsByItself, nanoseconds));
        thread.deadline = Long.MIN_VALUE;
        if (waiter.leaving()) {
            waiter.gone();
            monitor.waiters.remove(waiter);
            machine.step(monitor.acquire());
        }
        waiter.takeToken();
        thread.passed(!waiter.notified && !thread.interrupted());
        monitor.waiters.remove(waiter);
        monitor.awake(waiter);
        takeAgain.run();
        if (timed) {
            thread.afterTime(machine);
        }
        if (!waiter.notified) {
            if (endsByItself) {
                Interrupts.check(machine);
            } else {
                Threads.throwIfInterrupted();
            }
        }
    }

    /** Wakes one who waits at the monitor, or all. Which one is woken shows when one of them goes on. */
    static void signal(Machine machine, Monitor monitor, boolean all) {
        holder(machine, monitor);
        machine.step(monitor.operation(Kind.NOTIFY));
        List<Waiter> candidates = monitor.waiters.stream().filter(waiter -> !waiter.notified).toList();
        if (all || candidates.size() == 1) {
            candidates.forEach(waiter -> waiter.wake(machine, true));
        } else if (!candidates.isEmpty()) {
            Token token = new Token();
            candidates.forEach(waiter -> waiter.offer(machine, token));
        }
    }

    /** The thread that runs, which must hold the lock. */
    public static ControlledThread holder(Machine machine, Exclusive lock) {
        ControlledThread thread = java.util.Objects.requireNonNull(machine.running);
        if (!lock.heldBy(thread)) {
            throw new IllegalMonitorStateException("the current thread does not hold the lock");
        }
        return thread;
    }
}
