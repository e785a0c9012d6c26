package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Wait;

/**
 * The operations that touch the inside of the JDK, and the beginning and end of threads. What the JDK does inside is not watched, so all of it counts as one location: its order is
 * always explored.
 */
public final class Library {
    /** The location of everything inside the JDK that has no location of its own. */
    public static final Object INSIDE = Library.class;
    static final Operation BEGIN = Operation.local(Kind.START);
    public static final Operation END = Operation.local(Kind.END);
    public static final Operation CALL = Operation.update(Kind.CALL, INSIDE, 0);
    /** Ends the program, or makes the shutdown hooks begin. */
    public static final Operation EXIT = Operation.other(Kind.CALL, INSIDE, 0, () -> Access.UPDATE, Wait.NOTHING);
    static final Operation RESUME = Operation.update(Kind.UNPARK, INSIDE, 0);
    static final Operation BLOCKED = new Operation(Kind.PARK, null, 0, Rule.OTHER, null, null, () -> Access.BLOCKED,
            Wait.of(Wait.For.INSIDE_JDK));

    private Library() {}
}
