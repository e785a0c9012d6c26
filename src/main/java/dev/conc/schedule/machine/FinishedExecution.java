package dev.conc.schedule.machine;

import dev.conc.schedule.Cut;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Local;
import dev.conc.schedule.State;
import dev.conc.schedule.Steps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The execution that a machine has just run, or is running. */
final class FinishedExecution implements Execution {
    private final Machine machine;
    private final State state;
    private final End end;
    private final List<Failure> failures;

    FinishedExecution(Machine machine, State state) {
        this.machine = machine;
        this.state = state;
        List<Failure> found = new ArrayList<>(machine.failures);
        if (machine.stopped) {
            this.end = End.STOPPED;
        } else if (machine.endless.cutOff()) {
            this.end = End.CUT;
        } else if (machine.endless.livelock()) {
            this.end = End.LIVELOCK;
            found.add(new Failure(Failure.Kind.LIVELOCK, Waiting.livelock(machine, state)));
        } else {
            List<ControlledThread> stuck = machine.exited ? List.of() : stuck(machine);
            boolean idle = !stuck.isEmpty() && stuck.stream().allMatch(Waiting::idleWorker);
            if (!stuck.isEmpty()) {
                found.add(new Failure(idle ? Failure.Kind.LEAK : Failure.Kind.DEADLOCK,
                        Waiting.stuck(machine, state, idle ? stuck : withDaemons(machine, state, stuck))));
            }
            boolean thrown = !machine.failures.isEmpty();
            this.end = !stuck.isEmpty() && !idle ? End.DEADLOCK : thrown ? End.EXCEPTION : End.NORMAL;
            if (end == End.NORMAL && machine.options().wanted().isUnwanted(output())) {
                found.add(new Failure(Failure.Kind.OUTCOME, new Failure.Unwanted(output())));
            }
        }
        this.failures = List.copyOf(found);
    }

    private FinishedExecution(Machine machine, State state, End end) {
        this.machine = machine;
        this.state = state;
        this.end = end;
        this.failures = List.copyOf(machine.failures);
    }

    /** An execution that goes on. */
    static Execution soFar(Machine machine, State state) {
        return new FinishedExecution(machine, state, End.STOPPED);
    }

    private static List<ControlledThread> stuck(Machine machine) {
        List<ControlledThread> stuck = new ArrayList<>(0);
        for (ControlledThread thread : machine.threads) {
            if (!thread.ended && !Threads.daemon(thread) && !(thread.pool != null && thread.pool.retires() && Waiting.idleWorker(thread))) {
                stuck.add(thread);
            }
        }
        return stuck;
    }

    /** The threads, and the daemons: nobody can move, and what they wait for might come from one of these. Only threads of a pool that have nothing to do do not count. */
    private static List<ControlledThread> withDaemons(Machine machine, State state, List<ControlledThread> stuck) {
        Set<ControlledThread> all = new TreeSet<>(Comparator.comparingInt(each -> each.number));
        all.addAll(stuck);
        for (ControlledThread thread : machine.threads) {
            if (!thread.ended && Threads.daemon(thread) && !state.enabled(thread.number) && !Waiting.idleWorker(thread)) {
                all.add(thread);
            }
        }
        return List.copyOf(all);
    }

    @Override
    public Steps steps() {
        return machine.recording;
    }

    @Override
    public State last() {
        return state;
    }

    @Override
    public String output() {
        return machine.output.text();
    }

    @Override
    public String output(int from) {
        return machine.output.text(from);
    }

    @Override
    public End end() {
        return end;
    }

    @Override
    public Optional<Cut> cut() {
        return end == End.CUT ? Optional.of(machine.endless.cut()) : Optional.empty();
    }

    @Override
    public String threadName(int thread) {
        return machine.threads.get(thread).programThread.getName();
    }

    @Override
    public List<Local> locals(int thread) {
        return Locals.of(machine, machine.threads.get(thread));
    }

    @Override
    public String locationName(int location) {
        return Names.location(machine.sites(), machine.locations.base(location), machine.locations.slot(location));
    }

    @Override
    public String fullName(int location) {
        return Names.fullName(machine.sites(), machine.locations.base(location), machine.locations.slot(location));
    }

    @Override
    public boolean isVariable(int location) {
        return Names.isVariable(machine.locations.base(location), machine.locations.slot(location));
    }

    @Override
    public String value(int step) {
        return machine.recording.value(step);
    }

    @Override
    public boolean early(int step) {
        return machine.recording.early(step);
    }

    @Override
    public List<Failure> failures() {
        return failures;
    }
}
