package dev.conc.schedule.steps;

import java.util.stream.Stream;

/**
 * What a loop that only waits may call: calls that do nothing but what the machine sees as steps, or that depend on their arguments alone. They keep nothing in an object that is not watched, read
 * no clock and draw no random number.
 */
public enum LoopCall implements Row {
    OF_THREAD("java/lang/Thread", "yield onSpinWait sleep currentThread isAlive isInterrupted interrupted",
            "looks at a thread or lets others go; to start one, or to ask for the time, is something done"),
    OF_OBJECT("java/lang/Object", "<init> getClass",
            "touches nothing; wait and notify keep a queue, and the program's own equals, hashCode and toString may do anything"),
    WATCHED("""
        java/util/concurrent/locks/* java/util/concurrent/atomic/Atomic* java/util/concurrent/Semaphore java/lang/invoke/VarHandle
        -java/util/concurrent/locks/LockSupport""", "* -*pdate* -*ccumulate* -await* -signal* -hasQueued* -getQueue*",
            "is a step on a location that is watched; without those that call functions of the program, end at a time, or ask who waits"),
    PARKS("java/util/concurrent/locks/LockSupport java/util/concurrent/TimeUnit", "park parkNanos unpark sleep",
            "takes or gives a permit, which is watched, or lets time pass; to park until a time is to look at a clock"),
    COUNTS("""
        java/util/concurrent/CountDownLatch java/util/concurrent/CyclicBarrier java/util/concurrent/Phaser
        java/util/concurrent/atomic/LongAdder java/util/concurrent/atomic/DoubleAdder java/util/concurrent/atomic/LongAccumulator
        java/util/concurrent/atomic/DoubleAccumulator""", """
        getCount countDown getNumberWaiting isBroken getParties getPhase isTerminated getArrivedParties getUnarrivedParties
        getRegisteredParties sum get intValue longValue doubleValue""", "looks at a count, or counts down to an end"),
    RESULTS("""
        java/util/concurrent/Future+ java/util/concurrent/CompletableFuture java/util/concurrent/ForkJoinTask
        java/util/concurrent/ExecutorService+ -java/util/concurrent/ForkJoinPool""", """
        isDone isCancelled isCompletedExceptionally isCompletedNormally isCompletedAbnormally state isShutdown isTerminated""",
            "looks whether something is over"),
    LOOKS_INTO("""
        java/util/Collection+ java/util/Map+ java/util/List java/util/Queue java/util/Deque java/util/concurrent/BlockingQueue""", """
        size isEmpty get getOrDefault containsKey peek peekFirst peekLast poll pollFirst pollLast remainingCapacity""",
            "looks at what is in a collection, or takes what is there"),
    PURE("""
        java/lang/Integer java/lang/Long java/lang/Boolean java/lang/Short java/lang/Byte java/lang/Character java/lang/Double
        java/lang/Float java/util/Objects""", "*", "gives a value that depends on the arguments alone");

    @SuppressWarnings("ImmutableEnumChecker") // What it remembers of classes does not change what it says.
    private final Calls calls;

    LoopCall(String owners, String members, String reason) {
        calls = Calls.of(owners, members, reason);
    }

    /** Whether a member of a class of the JDK is one of these. */
    public static boolean known(String owner, String member) {
        return Stream.of(values()).anyMatch(each -> each.has(owner, member));
    }

    @Override
    public Calls calls() {
        return calls;
    }
}
