package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Wait;
import java.util.ArrayList;
import java.util.List;

/**
 * A thread that waits for a condition of a lock, from when it gives the lock back until it has it again. As in the JDK, signals go to who has waited longest; one whose time is over, or who has been
 * interrupted, leaves the queue before it has the lock again, and is interrupted no longer then.
 */
@SuppressWarnings("ReferenceEquality") // An operation is itself, not one that looks alike.
public final class ConditionWaiter implements Sleeper {
    /**
     * The waits of a condition, who has waited longest first.
     *
     * @param lock which is given back meanwhile
     * @param condition what is signalled
     * @param waiters who waits
     */
    public record Queue(Exclusive lock, Object condition, List<ConditionWaiter> waiters) {
        public Queue(Exclusive lock, Object condition) {
            this(lock, condition, new ArrayList<>());
        }

        /** How many threads wait, asked in a step. */
        public int length(Machine machine) {
            machine.step(Operation.read(Kind.READ, condition, Waits.STATE));
            return waiters.size();
        }

        /** Wakes who waits longest, or all. The thread that runs must hold the lock. */
        public void signal(Machine machine, boolean all) {
            Notifications.holder(machine, lock);
            machine.step(change(Kind.NOTIFY));
            while (!waiters.isEmpty()) {
                waiters.removeFirst().wake(machine);
                if (!all) {
                    break;
                }
            }
        }

        private Operation change(Kind kind) {
            return Operation.update(kind, condition, Waits.STATE);
        }
    }

    private final Queue queue;
    private final ControlledThread thread;
    private final boolean deaf;
    /** What it does until it is woken. */
    private final Operation sleep = new Operation(Kind.WAIT, null, 0, Rule.LOCAL, null, null, () -> Access.BLOCKED,
            Wait.of(Wait.For.NOTIFICATION));
    /** How it leaves the queue when it is interrupted; a signal may come before. */
    private final Operation leave;
    private boolean notified;
    /** Whether it has taken note of an interrupt, and is interrupted no longer. */
    private boolean noted;

    private ConditionWaiter(Queue queue, ControlledThread thread, boolean deaf) {
        this.queue = queue;
        this.thread = thread;
        this.deaf = deaf;
        this.leave = Operation.other(Kind.WAIT, queue.condition, Waits.STATE, () -> Access.UPDATE, Wait.NOTHING);
    }

    /** Gives the lock back, waits for a signal, and takes the lock again. */
    public static void await(Machine machine, Queue queue) throws InterruptedException {
        Interrupts.check(machine);
        ConditionWaiter waiter = begin(machine, queue, false);
        Runnable takeAgain = waiter.giveBack();
        if (machine.options().spurious()) {
            waiter.sleepAtMost(machine, Long.MAX_VALUE);
        } else {
            waiter.sleep(machine);
        }
        waiter.end(machine, takeAgain);
        if (waiter.noted && !waiter.notified) {
            throw new InterruptedException();
        }
    }

    /** The same, deaf to interrupts. */
    public static void awaitUninterruptibly(Machine machine, Queue queue) {
        ConditionWaiter waiter = begin(machine, queue, true);
        Runnable takeAgain = waiter.giveBack();
        if (machine.options().spurious()) {
            waiter.sleepAtMost(machine, Long.MAX_VALUE);
        } else {
            waiter.sleep(machine);
        }
        waiter.end(machine, takeAgain);
    }

    /**
     * The same, but waits at most so long; the time may be over at any moment.
     *
     * @return whether it was signalled
     */
    public static boolean await(Machine machine, Queue queue, long nanoseconds) throws InterruptedException {
        Interrupts.check(machine);
        ConditionWaiter waiter = begin(machine, queue, false);
        ControlledThread thread = waiter.thread;
        thread.beforeTime(machine);
        Runnable takeAgain = waiter.giveBack();
        waiter.sleepAtMost(machine, nanoseconds);
        waiter.end(machine, takeAgain);
        thread.afterTime(machine);
        if (waiter.noted && !waiter.notified) {
            throw new InterruptedException();
        }
        return waiter.notified;
    }

    private static ConditionWaiter begin(Machine machine, Queue queue, boolean deaf) {
        ControlledThread thread = Notifications.holder(machine, queue.lock);
        if (thread.pool != null) {
            thread.pool.blocks(() -> false);
        }
        machine.step(queue.lock.operation(Kind.WAIT));
        return new ConditionWaiter(queue, thread, deaf);
    }

    private Runnable giveBack() {
        Runnable takeAgain = queue.lock.giveBack(thread);
        queue.waiters.add(this);
        queue.lock.sleeps(this);
        thread.waiter = this;
        return takeAgain;
    }

    /** Waits until it is signalled or interrupted. */
    private void sleep(Machine machine) {
        boolean interrupted = !deaf && thread.interrupted();
        if (interrupted) {
            thread.cause = thread.interruptedAt;
        }
        machine.step(interrupted ? leave : sleep);
        if (thread.operation == leave) {
            queue.waiters.remove(this);
            note(machine);
        }
    }

    /** Waits until its time is over, which may be at any moment if it is not a long one: whether it is signalled before shows when it leaves the queue. */
    private void sleepAtMost(Machine machine, long nanoseconds) {
        boolean isLong = machine.clock.isLong(nanoseconds) && !machine.options().spurious();
        if (!deaf && Interrupts.found(machine)) {
            note(machine);
        }
        if (isLong && !noted) {
            long deadline = machine.clock.deadline(thread, nanoseconds);
            thread.deadline = deadline;
            machine.step(Operation.other(Kind.WAIT, queue.condition, Waits.STATE,
                    () -> notified || thread.interrupted() || machine.clock.reached(deadline) ? Access.UPDATE : Access.BLOCKED,
                    Wait.of(Wait.For.NOTIFICATION_OR_TIME)));
            thread.deadline = Long.MIN_VALUE;
        } else {
            if (nanoseconds != Long.MAX_VALUE) {
                thread.letPass(nanoseconds);
            }
            machine.step(queue.change(Kind.WAIT));
            thread.passed(!notified && !noted);
        }
        queue.waiters.remove(this);
        if (isLong && !notified && !noted && !deaf && Interrupts.found(machine)) {
            note(machine);
        }
    }

    private void note(Machine machine) {
        Interrupts.note(machine);
        noted = true;
    }

    private void end(Machine machine, Runnable takeAgain) {
        thread.waiter = null;
        if (thread.operation != queue.lock.acquire()) {
            machine.step(queue.lock.acquire());
        }
        queue.lock.awake(this);
        takeAgain.run();
        if (noted && notified) {
            Interrupts.again(machine);
        }
    }

    private void wake(Machine machine) {
        notified = true;
        if (thread.operation == sleep || thread.operation == leave) {
            goOn(machine, queue.lock.acquire(), queue.lock.object(), queue.lock.slot());
        }
    }

    @Override
    public void interrupt(Machine machine) {
        if (!deaf && thread.operation == sleep) {
            goOn(machine, leave, queue.condition, Waits.STATE);
        }
    }

    private void goOn(Machine machine, Operation operation, Object base, int slot) {
        thread.cause = machine.recording.count() - 1;
        thread.operation = operation;
        thread.location = machine.locations.number(base, slot);
    }

    @Override
    public Object about() {
        return queue.condition;
    }

    @Override
    public State state() {
        return new State(thread.number, queue.condition, notified, 0);
    }
}
