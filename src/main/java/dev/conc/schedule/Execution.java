package dev.conc.schedule;

import java.util.List;
import java.util.Optional;

/**
 * One run of the program under one schedule, and its last state. Valid until the program is run again.
 *
 * <p>The end is one of: all threads ended; no thread can move (a deadlock, or daemons left over); the chooser said {@link Chooser#STOP};
 * no thread gets on (a livelock); too many steps.
 */
public interface Execution {
    Steps steps();

    /** The state after the last step. */
    State last();

    /** What the program wrote to its standard streams. */
    String output();

    /** What the program wrote after the first so many bytes, as UTF-8. */
    default String output(int from) {
        byte[] all = output().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new String(all, from, all.length - from, java.nio.charset.StandardCharsets.UTF_8);
    }

    End end();

    /** Where it was cut off, if its end is {@link End#CUT}. */
    default Optional<Cut> cut() {
        return Optional.empty();
    }

    /** The name of a thread. */
    String threadName(int thread);

    /** The local variables of a thread as they were when its line began. Recorded only where the program was rewritten for that. */
    default List<Local> locals(int thread) {
        return List.of();
    }

    /** The name of a location for a person: {@code balance}, {@code Account#2.lock}, {@code cells[3]}. The same in every execution that creates the same objects in the same order. */
    String locationName(int location);

    /** The same with the object whose field it is, since several may have a field of that name: {@code Account#2.balance}; not for fields of the object whose main method runs. */
    default String fullName(int location) {
        return locationName(location);
    }

    /** Whether a location holds one value that is written as a whole: a field, an element of an array, an atomic; and not a collection or a queue. */
    default boolean isVariable(int location) {
        return true;
    }

    /** What the step saw or left at its location, for a person ({@code → 5}), or an empty string. Recorded only where the program was loaded to record values. */
    String value(int step);

    /** Whether a sleep or time-out was over with this step before others had done all that they could have done until then, had time passed for all alike. */
    default boolean early(int step) {
        return false;
    }

    /** What went wrong, empty if nothing did. */
    List<Failure> failures();
}
