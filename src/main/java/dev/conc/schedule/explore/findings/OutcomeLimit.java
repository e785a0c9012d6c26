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
        if (sum < Exploration.MOST_OUTCOMES || table.apply(workers.getFirst()).closed()) {
            return;
        }
        Map<K, Long> firsts = new HashMap<>();
        for (Findings worker : workers) {
            table.apply(worker).firsts((what, sequence) -> firsts.merge(what, sequence, Math::min));
        }
        if (firsts.size() >= Exploration.MOST_OUTCOMES) {
            Set<K> listed = firsts.entrySet().stream().sorted(Map.Entry.comparingByValue()).limit(Exploration.MOST_OUTCOMES)
                    .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
            workers.forEach(worker -> table.apply(worker).close(listed));
        }
    }
}
