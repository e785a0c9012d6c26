package dev.conc.schedule.explore.tree;

import dev.conc.schedule.Access;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Rule;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.search.Coverage;
import dev.conc.schedule.explore.search.Fairness;
import dev.conc.schedule.explore.search.Walker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs a branch of {@link SourceSearch}: its beginning, then the lowest thread that is awake; then looks which races the new steps are in. */
final class SourceWalker implements Walker<SourceBranch> {
    private final PendingOperations pending = new PendingOperations();
    private final ReversibleRaces races = new ReversibleRaces(pending);
    private List<SourceBranch> found = new ArrayList<>();
    private SourceBranch branch = SourceBranch.root();
    private SourcePath path = new SourcePath();
    private SleepSet sleep = SleepSet.EMPTY;
    private boolean beyond;

    @Override
    public void begin(SourceBranch given, List<SourceBranch> branches) {
        branch = given;
        found = branches;
        path = new SourcePath();
        path.beginAs(given.path(), given.threads().length == 0 ? 0 : given.length() + 1);
        sleep = given.sleep();
        beyond = false;
        pending.clear();
        races.clear();
    }

    @Override
    public int next(State state) {
        int step = state.steps().count();
        int last = step == 0 ? -1 : state.steps().thread(step - 1);
        races.length(step, state.threads());
        beyond |= !races.tooMany() && !pending.look(state);
        if (beyond) {
            return STOP;
        }
        if (step < branch.length()) {
            return branch.path().thread(step);
        }
        if (step == branch.length() && branch.threads().length > 0) {
            return branch.threads()[0];
        }
        if (races.tooMany()) {
            return Fairness.proceed(state, last);
        }
        if (step > 0) {
            sleep = sleep.after(state);
        }
        return choose(state, step);
    }

    private int choose(State state, int step) {
        int awake = 0;
        int chosen = STOP;
        int[] enabled = new int[state.threads()];
        int count = 0;
        for (int thread = 0; thread < state.threads(); thread++) {
            if (!state.enabled(thread)) {
                continue;
            }
            if (state.rule(thread) == Rule.LOCAL && state.access(thread) == Access.NONE) {
                path.point(step, null);
                return thread;
            }
            enabled[count++] = thread;
            if (!sleep.contains(thread)) {
                chosen = awake == 0 ? thread : chosen;
                awake++;
            }
        }
        path.point(step, awake > 1 ? new ChoicePoint(state, Arrays.copyOf(enabled, count), sleep, chosen) : null);
        if (chosen != STOP) {
            sleep = sleep.before(chosen, state.location(chosen), state.access(chosen));
        }
        return chosen;
    }

    @Override
    public int effort() {
        return races.effort();
    }

    @Override
    public Coverage finish(Execution execution) {
        State last = execution.last();
        if (beyond || (!races.tooMany() && (!pending.look(last) || execution.end() == End.LIVELOCK))) {
            return Coverage.BEYOND;
        }
        if (races.tooMany()) {
            return Coverage.TOO_LARGE;
        }
        boolean stopped = execution.end() == End.STOPPED;
        path.end(execution.steps());
        races.find(execution, branch.length(), (step, threads) -> {
            if (path.point(step) != null) {
                found.add(new SourceBranch(path, step, threads, SleepSet.EMPTY));
            }
        });
        if (races.tooMany()) {
            found.clear();
            return Coverage.TOO_LARGE;
        }
        if (stopped) {
            return Coverage.REDUNDANT;
        }
        return execution.end() == End.CUT ? Coverage.CUT : pending.anyEnabled(last) ? Coverage.BEYOND : Coverage.NEW;
    }
}
