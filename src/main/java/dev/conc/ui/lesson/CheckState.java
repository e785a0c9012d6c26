package dev.conc.ui.lesson;

import dev.conc.program.Program;
import dev.conc.program.expect.Difference;
import java.util.List;
import java.util.Optional;

/**
 * How it stands with the check of a question.
 *
 * @param number tells this check from those before it, whose late results must be ignored
 * @param version what is checked
 */
public record CheckState(QuestionPlace question, Program version, long number, Phase phase) {
    /** Where a check stands. */
    public sealed interface Phase {
        /** It goes on. */
        record Going() implements Phase {}

        /** It has come to its end: the version differs from what is asked for in these; in nothing if it is as it should be. */
        record Compared(List<Difference> differences) implements Phase {}

        /** It could not be done. */
        record Failed(String why) implements Phase {}
    }

    CheckState with(Phase other) {
        return new CheckState(question, version, number, other);
    }

    boolean isGoingOn() {
        return phase instanceof Phase.Going;
    }

    boolean isDone() {
        return phase instanceof Phase.Compared compared && compared.differences().isEmpty();
    }

    /** A schedule that shows what happens instead of what is asked for. */
    public Optional<String> schedule() {
        return phase instanceof Phase.Compared compared
                ? compared.differences().stream().flatMap(each -> each.schedule().stream()).findFirst()
                : Optional.empty();
    }
}
