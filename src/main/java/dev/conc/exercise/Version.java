package dev.conc.exercise;

import dev.conc.problem.Problem;
import dev.conc.program.Program;
import java.util.Optional;

/**
 * How it stands with the learner's version of a program.
 *
 * @param original the program of the lesson; a file of the learner's own is its own original
 * @param mine what is to be run in place of the original, if anything is
 * @param condition what the learner has to know of it
 */
public record Version(Program original, Optional<Program> mine, Condition condition) {
    /** What can be said of a version. */
    public enum Condition {
        /** There is none. */
        NONE,
        /** It says the same as the original. */
        SAME,
        /** It says something else. */
        CHANGED,
        /** Nothing is in it. */
        EMPTY,
        /** It cannot be read. */
        UNREADABLE
    }

    /** As it stands now. */
    public static Version of(Workspace workspace, Program original) {
        if (!original.isOfLesson() || original.original().isPresent()) {
            return new Version(original, Optional.empty(), condition(original).orElse(Condition.CHANGED));
        }
        Optional<Program> begun = workspace.begun(original);
        if (begun.isEmpty()) {
            return new Version(original, Optional.empty(), Condition.NONE);
        }
        if (!Workspace.differs(begun.get(), original)) {
            return new Version(original, Optional.empty(), Condition.SAME);
        }
        return new Version(original, begun, condition(begun.get()).orElse(Condition.CHANGED));
    }

    /** The program to run. */
    public Program current() {
        return mine.orElse(original);
    }

    private static Optional<Condition> condition(Program file) {
        try {
            return file.source().isBlank() ? Optional.of(Condition.EMPTY) : Optional.empty();
        } catch (Problem e) {
            return Optional.of(Condition.UNREADABLE);
        }
    }
}
