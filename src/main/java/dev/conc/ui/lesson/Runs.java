package dev.conc.ui.lesson;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was run in a lesson.
 *
 * @param shown the run that is shown, if any
 * @param left the runs of pages that were turned, by the pages
 */
public record Runs(Optional<RunState> shown, Map<Integer, Left> left) {
    static final Runs NONE = new Runs(Optional.empty(), Map.of());

    /** What is there again when its page is: the run, and which of the page's programs was chosen. */
    record Left(RunState run, int choice) {}

    Runs show(Optional<RunState> run) {
        return new Runs(run, left);
    }

    /** With one page left for another. */
    Runs turn(int from, int choice, int to) {
        Map<Integer, Left> all = new HashMap<>(left);
        shown.ifPresentOrElse(run -> all.put(from, new Left(run, choice)), () -> all.remove(from));
        Optional<RunState> there = Optional.ofNullable(all.remove(to)).map(Left::run);
        return new Runs(there, Map.copyOf(all));
    }

    /** The program that was chosen on a page when it was left. */
    int choice(int page) {
        return Optional.ofNullable(left.get(page)).map(Left::choice).orElse(0);
    }

    /** With the run of that number changed, which may end after its page was left. */
    Runs change(long number, UnaryOperator<RunState> change) {
        UnaryOperator<RunState> one = run -> run.number() == number ? change.apply(run) : run;
        Map<Integer, Left> all = new HashMap<>(left);
        all.replaceAll((_, each) -> new Left(one.apply(each.run()), each.choice()));
        return new Runs(shown.map(one), Map.copyOf(all));
    }
}
