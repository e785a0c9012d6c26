package dev.conc.program.predict;

import dev.conc.program.Program;
import dev.conc.program.expect.ExploredExpectation;
import dev.conc.program.expect.ExploredExpectation.Outcome;
import dev.conc.program.predict.Candidate.Ends;
import dev.conc.program.predict.Candidate.Prints;
import dev.conc.program.predict.Candidate.Races;
import dev.conc.schedule.End;
import dev.conc.schedule.worker.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The list that a learner who predicts chooses from: what the program can do, among what it cannot. Its order and its choice are the same each time
 * for a program, and tell nothing.
 */
public final class Candidates {
    /** Of programs that can print more, some are listed. */
    private static final int MOST_POSSIBLE = 5;

    private static final int LISTED = 7;

    /** Of outputs of more lines than this, fewer are listed. */
    private static final int LONG = 4;

    private static final int LONG_LISTED = 4;
    private static final int FEWEST_IMPOSSIBLE = 2;
    private static final Pattern MAY_FAIL = Pattern.compile("\\b(?:assert|throw|Exception)\\b");

    private Candidates() {}

    /**
     * Those of a program whose lesson says what exploring it finds; none where it does not name all outcomes.
     *
     * @throws dev.conc.problem.Problem if the program or the file beside it cannot be read
     */
    public static Optional<List<Candidate>> expected(Program program) {
        return ExploredExpectation.of(program)
                .filter(each -> !each.outcomes().isEmpty())
                .map(each -> of(program, each.outcomes(), each.forbidden()));
    }

    /**
     * Those of a program that has been explored.
     *
     * @throws dev.conc.problem.Problem if the program or the file beside it cannot be read
     */
    public static List<Candidate> found(Program program, Report report) {
        Set<Outcome> forbidden = ExploredExpectation.of(program).map(ExploredExpectation::forbidden).orElse(Set.of());
        return of(program, report.outcomes().stream().map(Outcome::of).collect(Collectors.toSet()), forbidden);
    }

    private static List<Candidate> of(Program program, Collection<Outcome> possible, Collection<Outcome> forbidden) {
        Random random = new Random(program.name().hashCode());
        Set<String> prints = printed(possible);
        List<String> outputs = some(prints, MOST_POSSIBLE, random);
        boolean areLong = prints.stream().anyMatch(each -> each.lines().count() > LONG);
        int room = Math.max(FEWEST_IMPOSSIBLE, (areLong ? LONG_LISTED : LISTED) - outputs.size());
        Set<String> named = printed(forbidden);
        outputs.addAll(some(named, room, random));
        if (named.size() < FEWEST_IMPOSSIBLE) {
            Set<String> known = new TreeSet<>(prints);
            known.addAll(named);
            outputs.addAll(new NearMisses(prints, known, random).some(room - named.size()));
        }
        Collections.shuffle(outputs, random);
        List<Candidate> candidates = new ArrayList<>();
        outputs.forEach(each -> candidates.add(new Prints(each)));
        if (outputs.isEmpty()) {
            candidates.add(new Ends(End.NORMAL));
        }
        candidates.add(new Ends(End.DEADLOCK));
        if (ends(possible, End.LIVELOCK)) {
            candidates.add(new Ends(End.LIVELOCK));
        }
        if (ends(possible, End.EXCEPTION) || MAY_FAIL.matcher(program.source()).find()) {
            candidates.add(new Ends(End.EXCEPTION));
        }
        candidates.add(new Races());
        return List.copyOf(candidates);
    }

    private static Set<String> printed(Collection<Outcome> outcomes) {
        return outcomes.stream().filter(each -> each.end() == End.NORMAL).map(Outcome::output)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean ends(Collection<Outcome> outcomes, End end) {
        return outcomes.stream().anyMatch(each -> each.end() == end);
    }

    private static List<String> some(Set<String> outputs, int most, Random random) {
        List<String> shuffled = new ArrayList<>(outputs);
        Collections.shuffle(shuffled, random);
        return new ArrayList<>(shuffled.subList(0, Math.min(most, shuffled.size())));
    }
}
