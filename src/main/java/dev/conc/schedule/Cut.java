package dev.conc.schedule;

/**
 * Where an execution was when it was cut off: it had taken as many steps as it may and may be long or endless, or it had come back to where it had been and would go round for ever,
 * in loops that have no exit, so that this is what they are for.
 *
 * @param steps how many steps it had taken
 * @param thread the name of the thread that took the most of the last ones
 * @param place the first line that it went through in these; {@link Failure.Place#UNKNOWN} where that is not known
 * @param lastLine the last of these lines in that file; 0 where it is not known
 * @param circle whether it had come back to where it had been
 */
public record Cut(int steps, String thread, Failure.Place place, int lastLine, boolean circle) {}
