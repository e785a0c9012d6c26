package dev.conc.schedule.steps;

import dev.conc.schedule.Ordering;

/** The memory effects of methods of atomics, field updaters and {@code VarHandle}s, as the documentation of {@code VarHandle} defines the modes. What is not listed is volatile. */
public enum MemoryMode implements Row {
    PLAIN("java/lang/invoke/VarHandle", "get set",
            "an access as that of a field that is not volatile: others that nothing orders with it are data races"),
    PLAIN_VALUE(
            "java/util/concurrent/atomic/AtomicInteger java/util/concurrent/atomic/AtomicReferenceArray java/util/concurrent/atomic/AtomicBoolean",
            "getPlain setPlain", "the same for the value of an atomic"),
    UNORDERED("java/lang/invoke/VarHandle java/util/concurrent/atomic/AtomicInteger", "getOpaque setOpaque *Plain",
            "is seen whole and in the end, and orders nothing"),
    UNORDERED_TRY(
            "java/util/concurrent/atomic/AtomicInteger java/util/concurrent/atomic/AtomicReferenceArray java/util/concurrent/atomic/AtomicLongFieldUpdater",
            "weakCompareAndSet", "deprecated, since its name does not say that it orders nothing; that of a handle is volatile"),
    ACQUIRING("java/lang/invoke/VarHandle java/util/concurrent/atomic/AtomicInteger", "*Acquire",
            "sees what the write released whose value it reads"),
    RELEASING("java/lang/invoke/VarHandle java/util/concurrent/atomic/AtomicInteger", "setRelease lazySet *Release",
            "releases what is before it to those that acquire");

    @SuppressWarnings("ImmutableEnumChecker") // What it remembers of classes does not change what it says.
    private final Calls calls;

    MemoryMode(String owners, String members, String reason) {
        calls = Calls.of(owners, members, reason);
    }

    @Override
    public Calls calls() {
        return calls;
    }

    /** Whether a method's access is a plain one. */
    public static boolean isPlain(boolean handle, String name) {
        return (handle ? PLAIN : PLAIN_VALUE).hasMember(name);
    }

    /** What a method's access does to the order of memory. */
    public static Ordering ordering(boolean handle, String name) {
        if (isPlain(handle, name) || UNORDERED.hasMember(name) || (!handle && UNORDERED_TRY.hasMember(name))) {
            return Ordering.NOTHING;
        }
        boolean sets = name.equals("set") || name.equals("setVolatile");
        if (ACQUIRING.hasMember(name)) {
            return Ordering.ACQUIRES;
        }
        if (RELEASING.hasMember(name)) {
            return name.equals("setRelease") || name.equals("lazySet") ? Ordering.RELEASES : Ordering.PASSES_ON;
        }
        return sets ? Ordering.VOLATILE_WRITE : AtomicCall.READS.hasMember(name) ? Ordering.VOLATILE_READ : Ordering.VOLATILE_UPDATE;
    }
}
