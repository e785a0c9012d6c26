package dev.conc.schedule.steps;

/** Which objects of the JDK are memory that threads may share: a call of one of their methods is a step that reads or updates the object, followed by the call itself. */
public enum SharedObject implements Row {
    ATOMIC("""
        java/util/concurrent/atomic/AtomicBoolean java/util/concurrent/atomic/AtomicInteger java/util/concurrent/atomic/AtomicLong
        java/util/concurrent/atomic/AtomicReference java/util/concurrent/atomic/AtomicMarkableReference
        java/util/concurrent/atomic/AtomicStampedReference java/util/concurrent/atomic/LongAdder java/util/concurrent/atomic/DoubleAdder
        java/util/concurrent/atomic/LongAccumulator java/util/concurrent/atomic/DoubleAccumulator""",
            "one value that threads share without a lock: what others see depends on when it is read or set"),
    ATOMIC_ARRAY("""
        java/util/concurrent/atomic/AtomicIntegerArray java/util/concurrent/atomic/AtomicLongArray
        java/util/concurrent/atomic/AtomicReferenceArray""",
            "as atomics, with a location for each element, since threads that use different elements do not meet"),
    FIELD_UPDATER("""
        java/util/concurrent/atomic/AtomicIntegerFieldUpdater java/util/concurrent/atomic/AtomicLongFieldUpdater
        java/util/concurrent/atomic/AtomicReferenceFieldUpdater""",
            "touches a field of the program, which plain code may touch as well: the location is the field's"),
    HANDLE("java/lang/invoke/VarHandle", "touches a field or an element of the program: the location is that of the field or element"),
    STAGE("java/util/concurrent/CompletionStage+",
            "what is done at which stage, and in which thread, depends on who comes first: all stages are one location inside the JDK"),
    INSIDE("""
        java/util/concurrent/Phaser+ java/util/concurrent/Exchanger+ java/util/concurrent/locks/AbstractQueuedSynchronizer+
        java/util/concurrent/locks/AbstractQueuedLongSynchronizer+ java/util/concurrent/SubmissionPublisher+
        java/util/concurrent/Flow$Subscription+ java/util/concurrent/ThreadPoolExecutor+
        -java/util/concurrent/ScheduledThreadPoolExecutor""",
            "the JDK's own code with state that nobody watches: all of it is one location; the scheduled pool is ours and takes its own steps"),
    COLLECTION("""
        java/util/Collection+ java/util/Map+ java/util/Iterator+ java/util/Enumeration+ java/lang/StringBuffer+ java/util/BitSet+
        java/util/Dictionary+ java/lang/Iterable+""",
            "each call reads or changes what is in it; one location for each collection and its views"),
    /** Only where the program keeps one where another thread could find it; then as a collection. */
    CONFINED("""
        java/lang/StringBuilder+ java/util/StringJoiner+ java/util/Random+ java/text/Format+ java/nio/Buffer+
        java/security/MessageDigest+ java/io/OutputStream+ java/io/Writer+ java/lang/ref/Reference+""",
            "their objects mostly stay within one thread, where steps would multiply schedules for nothing");

    @SuppressWarnings("ImmutableEnumChecker") // What it remembers of classes does not change what it says.
    private final Calls calls;

    SharedObject(String owners, String reason) {
        calls = Calls.of(owners, "*", reason);
    }

    @Override
    public Calls calls() {
        return calls;
    }
}
