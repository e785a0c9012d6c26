package dev.conc.schedule.explore;

import dev.conc.schedule.Access;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Steps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs every interleaving of a program, one after the other, with no reduction at all, and counts. For programs whose threads all run from the beginning. */
public final class Oracle {
    private final Set<String> traces = new HashSet<>();
    private final Set<String> outcomes = new TreeSet<>();
    private long interleavings;

    /** Gives up after so many interleavings: {@link #finished} is false then. */
    static Oracle of(ToyProgram program, long most) {
        Oracle oracle = new Oracle();
        Toy toy = new Toy(program);
        List<Integer> choices = new ArrayList<>();
        do {
            List<Integer> enabledAt = new ArrayList<>();
            Execution execution = toy.run(state -> {
                List<Integer> enabled = new ArrayList<>();
                for (int thread = 0; thread < state.threads(); thread++) {
                    if (state.enabled(thread)) {
                        enabled.add(thread);
                    }
                }
                int step = state.steps().count();
                if (step == choices.size()) {
                    choices.add(0);
                }
                enabledAt.add(enabled.size());
                return enabled.get(choices.get(step));
            });
            oracle.add(execution);
            while (!choices.isEmpty() && choices.getLast() + 1 == enabledAt.get(choices.size() - 1)) {
                choices.removeLast();
            }
            if (!choices.isEmpty()) {
                choices.add(choices.removeLast() + 1);
            }
        } while (!choices.isEmpty() && oracle.interleavings <= most);
        if (!choices.isEmpty()) {
            oracle.interleavings = -1;
        }
        return oracle;
    }

    private void add(Execution execution) {
        interleavings++;
        outcomes.add(outcome(execution.end(), execution.output()));
        traces.add(trace(execution));
    }

    public static String outcome(End end, String output) {
        return end + output;
    }

    /** The same for equivalent executions alone: at each location the order of updates, and the reads between them. */
    static String trace(Execution execution) {
        Steps steps = execution.steps();
        Set<String> places = new TreeSet<>();
        int[] positions = new int[steps.count()];
        for (int step = 0; step < steps.count(); step++) {
            for (int earlier = 0; earlier < step; earlier++) {
                positions[step] += steps.thread(earlier) == steps.thread(step) ? 1 : 0;
            }
            if (steps.location(step) >= 0) {
                places.add(execution.locationName(steps.location(step)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (String place : places) {
            text.append('|').append(place);
            Set<String> reads = new TreeSet<>();
            for (int step = 0; step < steps.count(); step++) {
                if (steps.location(step) >= 0 && execution.locationName(steps.location(step)).equals(place)) {
                    String name = execution.threadName(steps.thread(step)) + "." + positions[step];
                    if (steps.access(step) == Access.UPDATE) {
                        text.append(reads).append(name);
                        reads.clear();
                    } else {
                        reads.add(name);
                    }
                }
            }
            text.append(reads);
        }
        return text.toString();
    }

    boolean finished() {
        return interleavings >= 0;
    }

    long interleavings() {
        return interleavings;
    }

    int traces() {
        return traces.size();
    }

    Set<String> outcomes() {
        return outcomes;
    }
}
