package dev.conc.program.predict;

import dev.conc.schedule.End;

/** Something that a program may be able to do under one schedule or another. */
public sealed interface Candidate {
    /**
     * It prints this and comes to its end.
     *
     * @param output without the last line end
     */
    record Prints(String output) implements Candidate {}

    /** It ends so, whatever it has printed. */
    record Ends(End end) implements Candidate {}

    /** Two of its accesses to a variable are ordered by nothing. */
    record Races() implements Candidate {}
}
