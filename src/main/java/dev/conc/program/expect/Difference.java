package dev.conc.program.expect;

import dev.conc.program.expect.ExploredExpectation.Outcome;
import dev.conc.program.run.Ending;
import dev.conc.schedule.Failure;
import java.util.List;
import java.util.Optional;

/** Something in which a program is not what the check of a question asks for. */
public sealed interface Difference {
    /** With which schedule to see it, where there is one. */
    default Optional<String> schedule() {
        return Optional.empty();
    }

    /** A way to end that was found, and a schedule that leads to it. */
    record Found(Outcome outcome, String path) {}

    /** The run ended in another way than with the exit code that was expected. */
    record Ended(Ending ending, int expected) implements Difference {}

    /** The run printed something else, to standard output or to standard error. */
    record Printed(boolean error, LineMismatch mismatch) implements Difference {}

    /**
     * No schedule leads to this outcome.
     *
     * @param instead what schedules lead to
     */
    record Missing(Outcome outcome, List<Found> instead) implements Difference {
        @Override
        public Optional<String> schedule() {
            return instead.stream().findFirst().map(Found::path);
        }
    }

    /** A schedule leads to an outcome that should not be possible. */
    record Possible(Found found) implements Difference {
        @Override
        public Optional<String> schedule() {
            return Optional.of(found.path());
        }
    }

    /** Nothing of the kind goes wrong, and it should. */
    record FailureMissing(Failure.Kind kind) implements Difference {}

    /** Something goes wrong that should not. */
    record Fails(Failure.Kind kind, String path) implements Difference {
        @Override
        public Optional<String> schedule() {
            return Optional.of(path);
        }
    }

    /** There is no data race on the variable, and there should be. */
    record RaceMissing(String variable) implements Difference {}

    /** There is a data race that should not be. */
    record Races(String variable, String path) implements Difference {
        @Override
        public Optional<String> schedule() {
            return Optional.of(path);
        }
    }

    /** Not every schedule was explored, so nothing can be said for sure. */
    record Incomplete() implements Difference {}
}
