package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import java.util.ArrayList;
import java.util.List;

/** A thread that waits to be notified. */
@SuppressWarnings("ReferenceEquality") // An operation is itself, not one that looks alike.
final class Waiter {
    private final Monitor monitor;
    private final ControlledThread thread;
    private final List<Token> tokens = new ArrayList<>();
    boolean notified;
    /** Whether only the lock keeps the thread from going on. */
    private boolean awake;

    Waiter(Monitor monitor, ControlledThread thread) {
        this.monitor = monitor;
        this.thread = thread;
        thread.waiter = this;
    }

    /** What the thread does next: it takes the lock back, once it may. */
    Operation operation(Machine machine, boolean timed, long deadline) {
        if (timed && machine.options().punctual()) {
            thread.deadline = deadline;
            return Operation.other(Kind.ACQUIRE, monitor.object, Monitor.SLOT,
                () -> monitor.owner == null && (awake || machine.clock.reached(deadline)) ? Access.UPDATE : Access.BLOCKED, "a notification or its time-out, on");
        }
        return timed ? monitor.acquire : new Operation(Kind.WAIT, null, 0, Rule.LOCAL, null, null, () -> Access.BLOCKED, "a notification on " + Names.of(monitor.object));
    }

    void wake(Machine machine, boolean byNotification) {
        notified |= byNotification;
        awake = true;
        // A wait that may end by itself does not follow from what wakes it: it could have ended before.
        if (thread.deadline == Long.MIN_VALUE && thread.operation != monitor.acquire) {
            thread.cause = machine.recording.count() - 1;
            thread.operation = monitor.acquire;
            thread.location = machine.locations.number(monitor.object, Monitor.SLOT);
        }
    }

    void offer(Machine machine, Token token) {
        tokens.add(token);
        if (!awake && thread.deadline == Long.MIN_VALUE && thread.operation != monitor.acquire) {
            thread.cause = machine.recording.count() - 1;
            thread.operation = Operation.other(Kind.ACQUIRE, monitor.object, Monitor.SLOT,
                () -> monitor.owner == null && (awake || tokens.stream().anyMatch(offered -> !offered.taken)) ? Access.UPDATE : Access.BLOCKED, "a notification on");
            thread.location = machine.locations.number(monitor.object, Monitor.SLOT);
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
