package dev.conc.schedule.explore;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.explore.findings.Findings;
import dev.conc.schedule.explore.search.Search;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What one search alone comes to, without the one that covers more.
 *
 * @param covered whether it is a search for the program
 * @param complete whether it came to its end
 */
public record Searched(boolean covered, boolean complete, long executions, long redundant, Set<String> outcomes) {
    /** Searches for so many executions at most. */
    public static Searched with(Search<?> search, Supplier<ControlledProgram> program, long most) {
        try (WorkerThreads threads = new WorkerThreads(program, 1)) {
            SearchRun<?> run = new SearchRun<>(search, threads, 0, () -> false);
            SearchRun.Standing standing = run.run(new Budget(3 * most, Long.MAX_VALUE), most, () -> {});
            Set<String> outcomes = new TreeSet<>();
            for (Findings each : run.findings()) {
                each.outcomes().forEach(outcome -> outcomes.add(outcome.end() + " " + outcome.output().strip()));
            }
            return new Searched(standing != SearchRun.Standing.BEYOND, run.complete(), run.executions(), run.redundant(), outcomes);
        }
    }
}
