package dev.conc.schedule.explore.findings;

import dev.conc.schedule.explore.result.Exploration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the tables of outcomes and failures from growing without end: when there are too many, those stay that were seen first, for all workers alike. */
public final class OutcomeLimit {
    /** So many steps are kept in all, in the schedules of outcomes and of failures. */
    private static final int MOST_STEPS = 10_000_000;

    /** To be called when no worker is at work. */
    public void hold(List<Findings> workers) {
        hold(workers, Findings::endings);
        hold(workers, Findings::failuresSeen);
    }

    private static <K> void hold(List<Findings> workers, Function<Findings, Tally<K>> table) {
        int sum = 0;
        for (Findings worker : workers) {
            sum += table.apply(worker).size();
        }
        int longest = workers.stream().mapToInt(Findings::longest).max().orElse(0);
        int most = Math.clamp(MOST_STEPS / Math.max(1, longest), Exploration.FEWEST_OUTCOMES, Exploration.MOST_OUTCOMES);
        if (sum < most || table.apply(workers.getFirst()).closed()) {
            return;
        }
        Map<K, Long> firsts = new HashMap<>();
        for (Findings worker : workers) {
            table.apply(worker).firsts((what, sequence) -> firsts.merge(what, sequence, Math::min));
        }
        if (firsts.size() >= most) {
            Set<K> listed = firsts.entrySet().stream().sorted(Map.Entry.comparingByValue()).limit(most)
                    .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
            workers.forEach(worker -> table.apply(worker).close(listed));
        }
    }
}
