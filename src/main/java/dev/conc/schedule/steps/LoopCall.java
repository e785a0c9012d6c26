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
        java/util/concurrent/locks/* java/util/concurrent/atomic/Atomic* java/lang/invoke/VarHandle
        -java/util/concurrent/locks/LockSupport""", "* -*pdate* -*ccumulate* -await* -signal* -lockInterruptibly",
            "is a step on a location that is watched; without those that call functions of the program, end at a time, or keep a queue"),
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
