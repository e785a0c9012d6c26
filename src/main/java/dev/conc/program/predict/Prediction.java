package dev.conc.program.predict;

import dev.conc.program.expect.ExploredExpectation.Outcome;
import dev.conc.schedule.End;
import dev.conc.schedule.worker.Report;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a learner thought possible, compared with what exploring found.
 *
 * @param answers one for each candidate
 * @param unlisted how many outcomes were found that are no candidates
 * @param complete whether every schedule was explored
 * @param executions how many there were
 */
public record Prediction(List<Answer> answers, int unlisted, boolean complete, long executions) {
    /** How a candidate was judged. */
    public enum Mark {
        /** It is possible and was ticked, or impossible and was not. */
        RIGHT,
        /** It was ticked and is impossible. */
        WRONG,
        /** It is possible and was not ticked. */
        MISSED,
        /** It was not found, but not every schedule was explored. */
        OPEN
    }

    /**
     * What there is to say of a candidate.
     *
     * @param schedule one that shows it, where it is possible
     */
    public record Answer(Candidate candidate, boolean ticked, Optional<String> schedule, Mark mark) {
        /** Whether it was found. */
        public boolean isPossible() {
            return schedule.isPresent();
        }
    }

    /** Judges each candidate. */
    public static Prediction of(List<Candidate> candidates, Set<Candidate> ticked, Report report) {
        List<Answer> answers = candidates.stream().map(each -> {
            Optional<String> schedule = schedule(each, report);
            boolean yes = ticked.contains(each);
            return new Answer(each, yes, schedule, mark(yes, schedule.isPresent(), report.complete()));
        }).toList();
        return new Prediction(answers, unlisted(candidates, report).size(), report.complete(), report.executions());
    }

    /** The outcomes that are no candidates. */
    static List<Report.Outcome> unlisted(List<Candidate> candidates, Report report) {
        return report.outcomes().stream().filter(each -> candidates.stream().noneMatch(listed -> isOf(listed, each))).toList();
    }

    private static Mark mark(boolean ticked, boolean possible, boolean complete) {
        if (possible) {
            return ticked ? Mark.RIGHT : Mark.MISSED;
        }
        if (!complete) {
            return Mark.OPEN;
        }
        return ticked ? Mark.WRONG : Mark.RIGHT;
    }

    private static boolean isOf(Candidate candidate, Report.Outcome outcome) {
        return switch (candidate) {
            case Candidate.Prints prints -> Outcome.of(outcome).equals(new Outcome(prints.output(), End.NORMAL));
            case Candidate.Ends ends -> outcome.end() == ends.end();
            case Candidate.Races _ -> false;
        };
    }

    private static Optional<String> schedule(Candidate candidate, Report report) {
        if (candidate instanceof Candidate.Races) {
            return report.races().stream().findFirst().map(Report.Race::schedule);
        }
        Optional<String> outcome = report.outcomes().stream().filter(each -> isOf(candidate, each)).findFirst()
                .map(Report.Outcome::schedule);
        // Of failures the shortest schedule is known.
        return outcome.map(each -> candidate instanceof Candidate.Ends ends ? shortest(ends.end(), report).orElse(each) : each);
    }

    private static Optional<String> shortest(End end, Report report) {
        return report.failures().stream().filter(each -> each.trace().end() == end).findFirst()
                .map(each -> each.schedule());
    }

    /** How many candidates were judged so. */
    public long count(Mark mark) {
        return answers.stream().filter(each -> each.mark() == mark).count();
    }

    /** Whether nothing was wrong or missed. */
    public boolean isRight() {
        return count(Mark.WRONG) + count(Mark.MISSED) == 0;
    }
}
