package dev.conc.lesson;

import dev.conc.program.Program;

/**
 * A place in a section where a program can be run.
 *
 * @param offer what the section offers first
 */
public record ProgramLink(Program program, Offer offer) implements Section.Part {
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
}
