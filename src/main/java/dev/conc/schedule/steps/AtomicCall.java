package dev.conc.schedule.steps;

/** What methods of atomics, field updaters and {@code VarHandle}s do to the value. What is not listed updates it. */
public enum AtomicCall implements Row {
    /** These are asked before {@link #READS}. */
    COMPARES("""
        java/util/concurrent/atomic/AtomicInteger java/util/concurrent/atomic/AtomicReferenceArray
        java/util/concurrent/atomic/AtomicMarkableReference java/util/concurrent/atomic/AtomicStampedReference
        java/util/concurrent/atomic/AtomicLongFieldUpdater java/lang/invoke/VarHandle""",
            "compareAnd* weakCompareAnd* attemptMark attemptStamp",
            "reads, and sets only if the value is the expected one: one that fails is a read"),
    /** These return false, and set nothing, if they fail by themselves. */
    WEAK("""
        java/util/concurrent/atomic/AtomicInteger java/util/concurrent/atomic/AtomicLong java/util/concurrent/atomic/AtomicBoolean
        java/util/concurrent/atomic/AtomicReference java/util/concurrent/atomic/AtomicIntegerArray
        java/util/concurrent/atomic/AtomicLongArray java/util/concurrent/atomic/AtomicReferenceArray
        java/util/concurrent/atomic/AtomicIntegerFieldUpdater java/util/concurrent/atomic/AtomicLongFieldUpdater
        java/util/concurrent/atomic/AtomicReferenceFieldUpdater java/util/concurrent/atomic/AtomicMarkableReference
        java/util/concurrent/atomic/AtomicStampedReference java/lang/invoke/VarHandle""",
            "weakCompareAndSet*", "may fail though the value is the expected one, where waits may end by themselves"),
    READS("""
        java/util/concurrent/atomic/AtomicInteger java/util/concurrent/atomic/AtomicBoolean
        java/util/concurrent/atomic/AtomicStampedReference java/util/concurrent/atomic/AtomicMarkableReference
        java/util/concurrent/atomic/LongAdder java/util/concurrent/atomic/LongAccumulator""",
            "get* *Value toString is* sum -getAnd* -getThenReset", "looks at the value; what gets and sets in one is an update"),
    CONSTANT_OF_ARRAY("java/util/concurrent/atomic/AtomicIntegerArray", "length", "an array keeps its length"),
    /** All others of a handle touch nothing that changes: its type, its mode. */
    TOUCHES_BY_HANDLE("java/lang/invoke/VarHandle", "get* set* compareAnd* weakCompareAnd*", "goes to the field or the element"),
    /** The values of a handle's call come last, after the coordinates. */
    TWO_VALUES("java/lang/invoke/VarHandle", "compareAnd* weakCompareAnd*", "is given the expected value and the new one"),
    ONE_VALUE("java/lang/invoke/VarHandle", "set* getAnd*", "is given the new value, or what is to be added");

    @SuppressWarnings("ImmutableEnumChecker") // What it remembers of classes does not change what it says.
    private final Calls calls;

    AtomicCall(String owners, String members, String reason) {
        calls = Calls.of(owners, members, reason);
    }

    @Override
    public Calls calls() {
        return calls;
    }
}
