package dev.conc.ui.stage;

import dev.conc.schedule.End;
import dev.conc.schedule.worker.Reply;
import dev.conc.schedule.worker.Report;
import java.util.Comparator;
import java.util.List;

/**
 * What the stage knows of an exploration.
 *
 * @param number tells this exploration from those before it, whose late events must be ignored
 * @param after the steps with which every execution begins, as a schedule
 * @param from how many these are
 * @param forFailure whether a way to break the program is looked for
 * @param executions how many have been run
 * @param estimate of about how many; 0 where that is not known
 * @param outcomes what was found
 * @param races pairs of accesses that nothing orders, known when it has ended
 * @param done whether it has ended
 * @param complete whether it has covered everything
 * @param selected the outcome that the keys are about
 */
public record StageSearch(
        long number,
        String after,
        int from,
        boolean forFailure,
        long executions,
        long estimate,
        List<Report.Outcome> outcomes,
        List<Report.Race> races,
        boolean done,
        boolean complete,
        int selected) {
    public static StageSearch begin(long number, String after, int from, boolean forFailure) {
        return new StageSearch(number, after, from, forFailure, 0, 0, List.of(), List.of(), false, false, 0);
    }

    public StageSearch with(Reply.Progress progress) {
        List<Report.Outcome> found = progress.outcomes().isEmpty() ? outcomes : inOrder(progress.outcomes());
        return new StageSearch(
                number, after, from, forFailure, progress.executions(), progress.estimate(), found, races, done, complete,
                select(found, selected));
    }

    public StageSearch with(Report report) {
        List<Report.Outcome> found = inOrder(report.outcomes());
        return new StageSearch(
                number, after, from, forFailure, report.executions(), report.executions(), found, report.races(), true, report.complete(),
                select(found, selected));
    }

    /** Ended without a result. */
    StageSearch failed() {
        return new StageSearch(number, after, from, forFailure, executions, estimate, outcomes, races, true, false, selected);
    }

    public StageSearch select(int outcome) {
        return new StageSearch(number, after, from, forFailure, executions, estimate, outcomes, races, done, complete,
                select(outcomes, outcome));
    }

    private static int select(List<Report.Outcome> outcomes, int wanted) {
        return Math.clamp(wanted, 0, Math.max(0, outcomes.size() - 1));
    }

    /** In the order in which they are listed. */
    private static final List<End> ENDS = List.of(End.DEADLOCK, End.EXCEPTION, End.LIVELOCK, End.NORMAL, End.STOPPED);

    /** An order that stays while more are found. */
    private static List<Report.Outcome> inOrder(List<Report.Outcome> outcomes) {
        return outcomes.stream()
                .sorted(Comparator.comparing((Report.Outcome each) -> ENDS.indexOf(each.end())).thenComparing(each -> !each.unwanted())
                        .thenComparing(Report.Outcome::output))
                .toList();
    }
}
