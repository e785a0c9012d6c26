package dev.conc.schedule.explore.findings;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.explore.replay.Replay;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.FoundFailure;
import dev.conc.schedule.explore.search.Coverage;
import dev.conc.schedule.explore.tree.BoundedSearch;
import dev.conc.schedule.explore.tree.BoundedWalker;
import dev.conc.schedule.explore.tree.TreeBranch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Looks for schedules of the failures that an exploration has found with fewer preemptions: runs every execution with none, with one, and so on, by {@link BoundedSearch}, until
 * no failure can get a better one. Exact unless that takes too many steps; then a failure may keep the schedule that it had.
 */
public final class FewestPreemptions {
    /** No execution is begun after so many steps. */
    static final int MOST_STEPS = 400_000;

    private final ControlledProgram program;
    private final Exploration exploration;
    private final BooleanSupplier timeIsUp;
    private final Abandoning abandoning;
    private final Map<Failure.Shape, FoundFailure> best = new HashMap<>();
    private long steps;

    /** @param timeIsUp whether to give up */
    public FewestPreemptions(ControlledProgram program, Exploration exploration, BooleanSupplier timeIsUp) {
        this.program = program;
        this.exploration = exploration;
        this.timeIsUp = timeIsUp;
        this.abandoning = new Abandoning(timeIsUp);
        exploration.failures().forEach(found -> best.put(found.failure().shape(), found));
    }

    /** The exploration with the best schedules. */
    public Exploration improved() {
        BoundedSearch search = new BoundedSearch();
        BoundedWalker walker = new BoundedWalker(search);
        for (List<TreeBranch> round = search.more(); !round.isEmpty() && improvable(search.bound()); round = search.more()) {
            if (!run(walker, round)) {
                break;
            }
        }
        return exploration
                .withFailures(exploration.failures().stream().map(found -> best.getOrDefault(found.failure().shape(), found)).toList());
    }

    /** Whether some failure's schedule has more preemptions than this. */
    private boolean improvable(int bound) {
        return best.values().stream().anyMatch(found -> found.preemptions() > bound);
    }

    /** Returns false if it took too long. */
    private boolean run(BoundedWalker walker, List<TreeBranch> round) {
        ArrayDeque<TreeBranch> stack = new ArrayDeque<>(round);
        while (!stack.isEmpty()) {
            if (steps >= MOST_STEPS || timeIsUp.getAsBoolean()) {
                return false;
            }
            List<TreeBranch> found = new ArrayList<>();
            walker.begin(stack.pop(), found);
            Execution execution = program.run(abandoning.of(walker));
            if (abandoning.abandoned()) {
                return false;
            }
            steps += execution.steps().count();
            if (walker.finish(execution) == Coverage.NEW) {
                look(execution);
            }
            found.forEach(stack::push);
        }
        return true;
    }

    private void look(Execution execution) {
        List<Failure> failures = List.copyOf(execution.failures());
        if (failures.stream().noneMatch(each -> best.containsKey(each.shape()))) {
            return;
        }
        Schedule schedule = Findings.asRun(execution);
        Replay replay = new Replay(schedule);
        List<Failure> again = program.run(abandoning.of(replay)).failures();
        if (abandoning.abandoned()) {
            return;
        }
        for (Failure failure : failures) {
            FoundFailure known = best.get(failure.shape());
            if (known != null && again.contains(failure) && better(schedule, replay.preemptions(), known)) {
                best.put(failure.shape(), new FoundFailure(failure, known.variants(), known.executions(), schedule, replay.preemptions()));
            }
        }
    }

    private static boolean better(Schedule schedule, int preemptions, FoundFailure known) {
        return preemptions < known.preemptions()
                || (preemptions == known.preemptions() && schedule.switches() < known.schedule().switches());
    }
}
