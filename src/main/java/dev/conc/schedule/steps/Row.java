package dev.conc.schedule.steps;

/** A row of the table of steps: its name says how some calls are treated, its calls say which and why. */
public sealed interface Row
        permits ArrayCall, AskedCall, AtomicCall, CollectionCall, InitialiserCall, LibraryCall, LoopCall, MemoryMode, SharedObject,
        SpecialCall {
    /** The calls. */
    Calls calls();

    /** Whether a member of a class of the JDK, by its internal name, is among them. */
    default boolean has(String owner, String member) {
        return calls().has(owner, member);
    }

    /** Whether a class of the JDK is among those of the row. */
    default boolean hasOwner(String owner) {
        return calls().hasOwner(owner);
    }

    /** Whether a member of this name is among them, whatever its class. */
    default boolean hasMember(String member) {
        return calls().hasMember(member);
    }
}
