package dev.conc.schedule.steps;

import java.util.stream.Stream;

/** What a static initialiser may call that starts threads or waits for them: others have to get a turn while it runs. */
public enum InitialiserCall implements Row {
    THREADS("java/lang/Thread* -java/lang/ThreadLocal*", "start startVirtualThread join", "starts a thread or waits for its end"),
    TASKS("""
        java/util/concurrent/* -java/util/concurrent/atomic/* -java/util/concurrent/Concurrent* -java/util/concurrent/CopyOnWrite*""",
            "start join get await submit execute invoke invokeAll invokeAny supplyAsync runAsync take acquire",
            "starts a task or waits; atomics and collections have a get that does neither"),
    STREAMS("java/util/stream/*", "parallel", "the end of a parallel stream starts threads"),
    COLLECTIONS("java/util/Collection+", "parallelStream", "the end of a parallel stream starts threads"),
    SHARED("java/lang/System java/lang/IO java/lang/Thread", "out err print println currentThread",
            "others see what is printed and when, and what the thread is makes a difference: who is first has to be explored"),
    CONSTANT("java/lang/String java/lang/Integer java/lang/Long java/lang/Boolean java/lang/Double java/lang/Character java/lang/Class",
            "*",
            "never another value, if the field is final: to read it makes no difference");

    @SuppressWarnings("ImmutableEnumChecker") // What it remembers of classes does not change what it says.
    private final Calls calls;

    InitialiserCall(String owners, String members, String reason) {
        calls = Calls.of(owners, members, reason);
    }

    /** Whether a member of a class of the JDK is one of these. */
    public static boolean startsOrWaits(String owner, String member) {
        return Stream.of(THREADS, TASKS, STREAMS, COLLECTIONS).anyMatch(each -> each.has(owner, member));
    }

    @Override
    public Calls calls() {
        return calls;
    }
}
