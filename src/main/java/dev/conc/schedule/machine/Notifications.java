package dev.conc.schedule.machine;

import dev.conc.schedule.Kind;
import java.util.List;
import java.util.concurrent.locks.Condition;

/** How threads wait to be notified, and are, while they give their lock back. */
public final class Notifications {
    private Notifications() {}

    /**
     * Gives the lock back, waits, and takes it again.
     *
     * @param about what notifies it
     * @param queue where a notification finds the waiter
     * @param timed whether the wait may end by itself
     * @param deadline when, under punctual time
     * @param deaf whether interrupts make no difference to it
     * @return whether the thread was notified
     */
    public static boolean await(Machine machine, Exclusive lock, Object about, List<Waiter> queue, boolean timed, long deadline,
            boolean deaf) throws InterruptedException {
        ControlledThread thread = holder(machine, lock);
        if (!deaf) {
            Interrupts.check(machine);
        }
        if (thread.pool != null && about instanceof Condition) {
            thread.pool.blocks(() -> false);
        }
        machine.step(lock.operation(Kind.WAIT));
        if (timed) {
            thread.beforeTime(machine);
        }
        Runnable takeAgain = lock.giveBack(thread);
        Waiter waiter = new Waiter(lock, about, thread, deaf);
        queue.add(waiter);
        lock.sleeping(1);
        boolean endsByItself = timed || machine.options().spurious();
        boolean interrupted = !deaf && !endsByItself && thread.interrupted();
        if (interrupted) {
            thread.cause = thread.interruptedAt;
        }
        machine.step(interrupted ? waiter.leave() : waiter.operation(machine, endsByItself, deadline));
        thread.deadline = Long.MIN_VALUE;
        if (waiter.leaving()) {
            waiter.gone();
            queue.remove(waiter);
            machine.step(lock.acquire());
        }
        waiter.takeToken();
        queue.remove(waiter);
        lock.sleeping(-1);
        takeAgain.run();
        if (timed) {
            thread.afterTime(machine);
        }
        if (!waiter.notified && !deaf) {
            if (endsByItself) {
                Interrupts.check(machine);
            } else {
                Threads.throwIfInterrupted();
            }
        }
        return waiter.notified;
    }

    /** Wakes one waiter of the queue, or all. Which one is woken shows when one of them goes on. */
    public static void signal(Machine machine, Exclusive lock, List<Waiter> queue, boolean all) {
        holder(machine, lock);
        machine.step(lock.operation(Kind.NOTIFY));
        List<Waiter> candidates = queue.stream().filter(waiter -> !waiter.notified).toList();
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
