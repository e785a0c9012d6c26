package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.State;
import dev.conc.schedule.Steps;
import dev.conc.schedule.Wait;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The machine as a chooser sees it. */
final class MachineState implements State {
    private final Machine machine;

    MachineState(Machine machine) {
        this.machine = machine;
    }

    private ControlledThread at(int thread) {
        return machine.threads.get(thread);
    }

    @Override
    public Steps steps() {
        return machine.recording;
    }

    @Override
    public int threads() {
        return machine.threads.size();
    }

    @Override
    public boolean pending(int thread) {
        return !at(thread).ended;
    }

    @Override
    public Access access(int thread) {
        ControlledThread asked = at(thread);
        Operation operation = asked.operation;
        if (operation == null) {
            return asked.write ? Access.UPDATE : Access.READ;
        }
        return operation.access();
    }

    @Override
    public boolean yielded(int thread) {
        ControlledThread asked = at(thread);
        int yield = asked.yielded;
        return (yield >= 0 && machine.recording.count() == yield + 1)
                || (machine.waiting && (asked.repeats()
                        || asked.lower.stream().anyMatch(other -> machine.mobility.mayMove(machine.threads.get(other)))));
    }

    @Override
    public int location(int thread) {
        return at(thread).location;
    }

    @Override
    public Rule rule(int thread) {
        ControlledThread asked = at(thread);
        Operation operation = asked.operation;
        return operation == null ? asked.write ? Rule.UPDATE : Rule.READ : operation.rule();
    }

    @Override
    public @Nullable Object expected(int thread) {
        Operation operation = at(thread).operation;
        return operation == null ? null : operation.expected();
    }

    @Override
    public @Nullable Object value(int location) {
        for (ControlledThread thread : machine.threads) {
            Operation operation = thread.operation;
            if (!thread.ended && thread.location == location && operation != null && operation.value() != null) {
                return operation.value().get();
            }
        }
        return null;
    }

    @Override
    public int cause(int thread) {
        ControlledThread asked = at(thread);
        ControlledThread joined = asked.joining;
        return joined != null && joined.ended ? joined.last : asked.cause;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // An operation is itself, not one that looks alike.
    public boolean ends(int thread) {
        ControlledThread asked = at(thread);
        Operation operation = asked.operation;
        return operation != null && !asked.ended
                && (operation == Library.EXIT || (operation.kind() == Kind.END && machine.mobility.isLast(asked)));
    }

    @Override
    public boolean reachesElsewhere() {
        return Interrupts.possible(machine);
    }

    @Override
    public boolean daemon(int thread) {
        return Threads.daemon(at(thread));
    }

    @Override
    public int nextSite(int thread) {
        return at(thread).site;
    }

    @Override
    public Kind nextKind(int thread) {
        ControlledThread asked = at(thread);
        Operation operation = asked.operation;
        if (operation == null) {
            return asked.write ? Kind.WRITE : Kind.READ;
        }
        return operation.kind();
    }

    @Override
    public int waitsFor(int thread) {
        ControlledThread asked = at(thread);
        Operation operation = asked.operation;
        if (asked.joining != null) {
            return asked.joining.number;
        }
        if (operation == null || operation.base() == null || operation.kind() != Kind.ACQUIRE) {
            return -1;
        }
        if (operation.base() instanceof Semaphore semaphore) {
            ControlledThread holder = Permits.of(semaphore).holder();
            return holder == null ? -1 : holder.number;
        }
        Monitor monitor = operation.slot() != Monitor.SLOT ? null : Monitors.find(operation.base());
        ReadWrite readWrite = ReadWrite.find(operation.base());
        ControlledThread holder = monitor != null ? monitor.owner : readWrite != null ? readWrite.holder(asked) : null;
        return holder != null ? holder.number : monitor == null && readWrite == null ? lastHolder(asked.location) : -1;
    }

    /** Who has taken the last of what several may hold (a stamped lock) and not given it back; -1 for nobody. */
    private int lastHolder(int location) {
        StepLog steps = machine.recording;
        int[] back = new int[machine.threads.size()];
        for (int step = steps.count() - 1; step >= 0; step--) {
            int thread = steps.thread(step);
            if (steps.location(step) == location && steps.kind(step) == Kind.RELEASE) {
                back[thread]++;
            } else if (steps.location(step) == location && steps.kind(step) == Kind.ACQUIRE && steps.access(step) == Access.UPDATE
                    && back[thread]-- == 0) {
                return at(thread).ended ? -1 : thread;
            }
        }
        return -1;
    }

    @Override
    public Wait waitingFor(int thread) {
        return Waiting.what(machine, at(thread));
    }
}
