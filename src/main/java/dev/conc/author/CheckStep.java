package dev.conc.author;

/**
 * What a check does next.
 *
 * @param subject the id of a lesson or a program
 * @param number which step of these it is, from 1
 * @param of how many there are
 */
public record CheckStep(Act act, String subject, int number, int of) {
    /** What is done. */
    public enum Act {
        /** A lesson is read. */
        READ,
        /** A program is compiled, of which nothing is expected. */
        COMPILE,
        /** A program is run. */
        RUN,
        /** A program is explored. */
        EXPLORE,
        /** What an answer says is done with a program. */
        ANSWER
    }
}
