package dev.conc.schedule.explore.findings;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.FoundFailure;
import dev.conc.schedule.explore.search.Fairness;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Takes preemptions out of failing schedules, as long as the same failure shows: many at once first, then fewer, as in delta debugging (Zeller, Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", TSE 2002). Where a
 * preemption is taken out the thread goes on as long as it can, and its later turns are shorter by so much. What is left need not be the fewest there are, but no single preemption can be taken out.
 */
public final class FewerPreemptions {
    /** No execution is begun after so many steps. */
    private static final long MOST_STEPS = 2_000_000;
    /** So many failures are looked at. */
    private static final int MOST_FAILURES = 20;

    private final ControlledProgram program;
    private final BooleanSupplier timeIsUp;
    private final Abandoning abandoning;
    private long steps;

    /** @param timeIsUp whether to give up */
    public FewerPreemptions(ControlledProgram program, BooleanSupplier timeIsUp) {
        this.program = program;
        this.timeIsUp = timeIsUp;
        this.abandoning = new Abandoning(timeIsUp);
    }

    /** The exploration with better schedules of its failures, where there are any. */
    public Exploration improved(Exploration exploration) {
        List<FoundFailure> better = new ArrayList<>();
        for (FoundFailure each : exploration.failures()) {
            better.add(better.size() < MOST_FAILURES ? improved(each) : each);
        }
        return exploration.withFailures(better);
    }

    private FoundFailure improved(FoundFailure found) {
        FoundFailure best = found;
        int pieces = 2;
        while (best.preemptions() > 0 && pieces <= 2 * best.preemptions()) {
            Optional<FoundFailure> better = without(best, pieces);
            if (better.isPresent()) {
                best = better.get();
                pieces = 2;
            } else if (timeIsUp.getAsBoolean() || steps >= MOST_STEPS) {
                break;
            } else {
                pieces *= 2;
            }
        }
        return best;
    }

    /** The failure without one of so many pieces of its preemptions, if one of them can be left out. */
    private Optional<FoundFailure> without(FoundFailure found, int pieces) {
        int size = Math.max(1, Math.ceilDiv(found.preemptions(), pieces));
        for (int from = 0; from < found.preemptions(); from += size) {
            if (timeIsUp.getAsBoolean() || steps >= MOST_STEPS) {
                return Optional.empty();
            }
            BitSet left = new BitSet();
            left.set(from, Math.min(from + size, found.preemptions()));
            Execution execution = program.run(abandoning.of(new Turns(found.schedule(), left)));
            if (abandoning.abandoned()) {
                return Optional.empty();
            }
            steps += execution.steps().count();
            Optional<Failure> same = execution.failures().stream().filter(each -> each.shape().equals(found.failure().shape())).findFirst();
            if (same.isPresent() && abandoning.preemptions() < found.preemptions()) {
                return Optional.of(new FoundFailure(same.get(), found.variants(), found.executions(), Findings.asRun(execution),
                        abandoning.preemptions()));
            }
        }
        return Optional.empty();
    }

    /** Follows the turns of a schedule, without some of its preemptions. */
    private static final class Turns implements Chooser {
        private final Schedule schedule;
        private final BitSet without;
        private int at;
        private int left;
        private int preemption;
        private int running = -1;
        private boolean goesOn;
        private int[] ahead = new int[8];

        /** @param without the numbers of preemptions that are left out */
        Turns(Schedule schedule, BitSet without) {
            this.schedule = schedule;
            this.without = without;
            begin();
        }

        private void begin() {
            int end = at;
            while (end < schedule.length() && schedule.thread(end) == schedule.thread(at)) {
                end++;
            }
            left = end - at;
        }

        @Override
        public int next(State state) {
            if (ahead.length < state.threads()) {
                ahead = java.util.Arrays.copyOf(ahead, 2 * state.threads());
            }
            boolean canGoOn = running >= 0 && state.enabled(running) && !state.yielded(running);
            if (goesOn && canGoOn) {
                ahead[running]++;
                return running;
            }
            goesOn = false;
            if (left == 0 && at < schedule.length() && canGoOn && without.get(preemption++)) {
                goesOn = true;
                ahead[running]++;
                return running;
            }
            while (at < schedule.length()) {
                int thread = schedule.thread(at);
                if (left > 0 && thread < ahead.length && ahead[thread] > 0) {
                    ahead[thread]--;
                    left--;
                    at++;
                } else if (left > 0 && thread < state.threads() && state.enabled(thread)) {
                    left--;
                    at++;
                    running = thread;
                    return thread;
                } else {
                    at += left;
                    left = 0;
                    if (at < schedule.length()) {
                        begin();
                    }
                }
            }
            running = Fairness.proceed(state, running);
            return running;
        }
    }
}
