package dev.conc.program.run;

/**
 * A piece of what a program printed: a whole line, or the part of one that came before the program waited.
 *
 * @param origin who printed it
 * @param error whether it went to standard error
 * @param text what was printed, without the end of the line; control characters as the program wrote them
 * @param endsLine whether the end of the line followed
 * @param nanos when, in nanoseconds since the run began
 */
public record Output(Origin origin, boolean error, String text, boolean endsLine, long nanos) {}
