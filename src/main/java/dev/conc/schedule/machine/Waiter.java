package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Wait;
import java.util.ArrayList;
import java.util.List;

/** A thread that waits at a monitor to be notified. */
@SuppressWarnings("ReferenceEquality") // An operation is itself, not one that looks alike.
public final class Waiter implements Sleeper {
    private final Monitor lock;
    private final Object about;
    private final ControlledThread thread;
    private final List<Token> tokens = new ArrayList<>();
    public boolean notified;
    /** Whether only the lock keeps the thread from going on. */
    private boolean awake;

    Waiter(Monitor lock, Object about, ControlledThread thread) {
        this.about = about;
        this.lock = lock;
        this.thread = thread;
        thread.waiter = this;
    }

    /** What the thread does next: it takes the lock back, once it may. */
    Operation operation(Machine machine, boolean endsByItself, long nanoseconds) {
        if (endsByItself && machine.clock.isLong(nanoseconds) && !machine.options().spurious()) {
            long deadline = machine.clock.deadline(thread, nanoseconds);
            thread.deadline = deadline;
            return Operation.other(Kind.ACQUIRE, lock.object(), lock.slot(),
                    () -> lock.free() && (awake || machine.clock.reached(deadline)) ? Access.UPDATE : Access.BLOCKED,
                    Wait.of(Wait.For.NOTIFICATION_OR_TIME));
        }
        return endsByItself ? lock.acquire()
                : new Operation(Kind.WAIT, null, 0, Rule.LOCAL, null, null, () -> Access.BLOCKED, Wait.of(Wait.For.NOTIFICATION));
    }

    /**
     * The thread has been interrupted. Where only a notification would wake it, it leaves the queue in a step of its own, so that what comes first is a matter of the schedule: a
     * notification before that step ends the wait and leaves the interrupt pending, one after it goes to another thread (JLS 17.2.4).
     */
    @Override
    public void interrupt(Machine machine) {
        if (!awake && tokens.isEmpty() && thread.deadline == Long.MIN_VALUE && thread.operation != lock.acquire()) {
            goOn(machine, leave());
        } else {
            wake(machine, false);
        }
    }

    @Override
    public Object about() {
        return about;
    }

    @Override
    public State state() {
        return new State(thread.number, about, notified, tokens.stream().filter(offered -> !offered.taken).count());
    }

    /** It leaves the queue because of an interrupt. */
    Operation leave() {
        return lock.leave();
    }

    /** Whether it leaves the queue because of an interrupt. */
    boolean leaving() {
        return thread.operation == lock.leave();
    }

    /** It has left the queue: no notification is for it any more. */
    void gone() {
        thread.waiter = null;
        tokens.clear();
    }

    private void goOn(Machine machine, Operation operation) {
        thread.cause = machine.recording.count() - 1;
        thread.operation = operation;
        thread.location = machine.locations.number(lock.object(), lock.slot());
    }

    void wake(Machine machine, boolean byNotification) {
        notified |= byNotification;
        awake = true;
        // A wait that may end by itself does not follow from what wakes it: it could have ended before.
        if (thread.deadline == Long.MIN_VALUE && thread.operation != lock.acquire()) {
            goOn(machine, lock.acquire());
        }
    }

    void offer(Machine machine, Token token) {
        tokens.add(token);
        if (!awake && !leaving() && thread.deadline == Long.MIN_VALUE && thread.operation != lock.acquire()) {
            thread.cause = machine.recording.count() - 1;
            thread.operation = Operation.other(Kind.ACQUIRE, lock.object(), lock.slot(),
                    () -> lock.free() && (awake || tokens.stream().anyMatch(offered -> !offered.taken)) ? Access.UPDATE : Access.BLOCKED,
                    Wait.of(Wait.For.NOTIFICATION));
            thread.location = machine.locations.number(lock.object(), lock.slot());
        }
    }

    /** The thread goes on: if it was one of several that a notification could wake, it is the one. */
    void takeToken() {
        thread.waiter = null;
        if (!notified) {
            tokens.stream().filter(token -> !token.taken).findFirst().ifPresent(token -> {
                token.taken = true;
                notified = true;
            });
        }
    }
}
