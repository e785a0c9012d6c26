package dev.conc.lesson;

import dev.conc.program.Program;

/**
 * A place in a section where a program can be run.
 *
 * @param offer what the section offers first
 * @param line where it stands in the file, from 1; 0 where the page only asks about the program
 */
public record ProgramLink(Program program, Offer offer, int line) implements Section.Part {
    /** What a page offers that does not link the program. */
    public ProgramLink(Program program, Offer offer) {
        this(program, offer, 0);
    }

    /** What one can do with a program: the title of the link, in lower case. */
    public enum Offer {
        /** Run it for real. */
        RUN,
        /** Be its scheduler. */
        STEP,
        /** See every outcome it has. */
        EXPLORE,
        /** Say first what it will do. */
        PREDICT
    }

    /** Whether both offer the same, wherever they stand. */
    boolean isLike(ProgramLink other) {
        return program.equals(other.program) && offer == other.offer;
    }
}
