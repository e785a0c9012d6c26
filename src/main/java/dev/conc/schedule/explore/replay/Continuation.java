package dev.conc.schedule.explore.replay;

import dev.conc.schedule.Access;
import dev.conc.schedule.Chooser;
import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.Site;
import dev.conc.schedule.State;
import dev.conc.schedule.Steps;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program can still do after the first steps of a schedule, as a program of its own: each of its executions begins with those steps, and who explores it sees
 * only what comes after them. To explore it is to find what can still happen from there.
 */
public final class Continuation implements ControlledProgram {
    private final ControlledProgram program;
    private final Schedule before;

    /**
     * @param program the whole program
     * @param before  the steps that have been taken
     */
    public Continuation(ControlledProgram program, Schedule before) {
        this.program = program;
        this.before = before;
    }

    /** The whole schedule of which {@code after} is the rest. */
    public static Schedule whole(Schedule before, Schedule after) {
        int[] threads = new int[before.length() + after.length()];
        for (int step = 0; step < threads.length; step++) {
            threads[step] = step < before.length() ? before.thread(step) : after.thread(step - before.length());
        }
        return Schedule.of(threads);
    }

    /** @throws ScheduleDoesNotFit if the program cannot take the first steps */
    @Override
    public Execution run(Chooser chooser) {
        Replay beginning = new Replay(before);
        Execution execution = program.run(
                state -> state.steps().count() < before.length() ? beginning.next(state) : chooser.next(new Later(state, before.length())));
        beginning.checkFinished(execution.last());
        return new Rest(execution, before.length());
    }

    @Override
    public Site site(int number) {
        return program.site(number);
    }

    @Override
    public @Nullable Thread running() {
        return program.running();
    }

    private static int later(int cause, int begun) {
        return cause < begun ? -1 : cause - begun;
    }

    private record Later(State state, int begun) implements State {
        @Override
        public Steps steps() {
            return new LaterSteps(state.steps(), begun);
        }

        @Override
        public int threads() {
            return state.threads();
        }

        @Override
        public boolean pending(int thread) {
            return state.pending(thread);
        }

        @Override
        public Access access(int thread) {
            return state.access(thread);
        }

        @Override
        public boolean enabled(int thread) {
            return state.enabled(thread);
        }

        @Override
        public boolean yielded(int thread) {
            return state.yielded(thread);
        }

        @Override
        public int location(int thread) {
            return state.location(thread);
        }

        @Override
        public Rule rule(int thread) {
            return state.rule(thread);
        }

        @Override
        public @Nullable Object expected(int thread) {
            return state.expected(thread);
        }

        @Override
        public @Nullable Object value(int location) {
            return state.value(location);
        }

        @Override
        public int cause(int thread) {
            return later(state.cause(thread), begun);
        }

        @Override
        public boolean ends(int thread) {
            return state.ends(thread);
        }

        @Override
        public boolean daemon(int thread) {
            return state.daemon(thread);
        }

        @Override
        public int nextSite(int thread) {
            return state.nextSite(thread);
        }

        @Override
        public @Nullable Kind nextKind(int thread) {
            return state.nextKind(thread);
        }

        @Override
        public int waitsFor(int thread) {
            return state.waitsFor(thread);
        }
    }

    private record LaterSteps(Steps steps, int begun) implements Steps {
        @Override
        public int count() {
            return steps.count() - begun;
        }

        @Override
        public int thread(int step) {
            return steps.thread(begun + step);
        }

        @Override
        public int location(int step) {
            return steps.location(begun + step);
        }

        @Override
        public Access access(int step) {
            return steps.access(begun + step);
        }

        @Override
        public Rule rule(int step) {
            return steps.rule(begun + step);
        }

        @Override
        public @Nullable Object expected(int step) {
            return steps.expected(begun + step);
        }

        @Override
        public @Nullable Object before(int step) {
            return steps.before(begun + step);
        }

        @Override
        public int cause(int step) {
            return later(steps.cause(begun + step), begun);
        }

        @Override
        public boolean plain(int step) {
            return steps.plain(begun + step);
        }

        @Override
        public int site(int step) {
            return steps.site(begun + step);
        }

        @Override
        public Kind kind(int step) {
            return steps.kind(begun + step);
        }
    }

    private record Rest(Execution execution, int begun) implements Execution {
        @Override
        public Steps steps() {
            return new LaterSteps(execution.steps(), begun);
        }

        @Override
        public State last() {
            return new Later(execution.last(), begun);
        }

        @Override
        public String output() {
            return execution.output();
        }

        @Override
        public End end() {
            return execution.end();
        }

        @Override
        public String threadName(int thread) {
            return execution.threadName(thread);
        }

        @Override
        public String locationName(int location) {
            return execution.locationName(location);
        }

        @Override
        public String fullName(int location) {
            return execution.fullName(location);
        }

        @Override
        public String value(int step) {
            return execution.value(begun + step);
        }

        @Override
        public boolean early(int step) {
            return execution.early(begun + step);
        }

        @Override
        public List<Failure> failures() {
            return execution.failures();
        }
    }
}
