package dev.conc.schedule.steps;

/** Calls that are rewritten in a way of their own. */
public enum SpecialCall implements Row {
    HANDLE("java/lang/invoke/MethodHandle", "invoke*",
            "the handle may be that of a field, which takes its step inside and has to know the place"),
    THREAD_MADE("java/lang/Thread", "<init>",
            "an unnamed thread has the next name that is free in the execution, not in the virtual machine, and is a daemon if the one is that makes it"),
    POOL_MADE("java/util/concurrent/ThreadPoolExecutor", "<init>",
            "its threads have to be controlled ones, and its queue must not wait for real time"),
    SCHEDULED_POOL_MADE("java/util/concurrent/ScheduledThreadPoolExecutor", "<init>",
            "the JDK's waits for real time: a subclass extends ours in its place"),
    FORK_JOIN_POOL_MADE("java/util/concurrent/ForkJoinPool", "<init>",
            "without a size it has as many workers as there are processors, which are four whatever machine it is"),
    PUBLISHER_MADE("java/util/concurrent/SubmissionPublisher", "<init>", "without an executor it would use the real common pool"),
    TASK_MADE("java/util/concurrent/FutureTask", "<init>",
            "the JDK runs the function inside: what the program does there has to be seen as its own"),
    TASK_ENDED("java/util/concurrent/FutureTask+", "set setException runAndReset",
            "a subclass ends its task by these, which others see: they are protected, so that no method of ours can stand for them"),
    TASK_RUN("java/lang/Runnable java/util/concurrent/RunnableFuture", "run",
            "may be a task of the JDK's, which one thread alone runs, and none once it is cancelled"),
    /** Of the classes that a program may extend: where it overrides a method for which one of ours stands, that calls the JDK's and not the program's again. */
    EXTENDED("java/lang/Thread java/lang/ThreadGroup java/util/concurrent/* -java/util/concurrent/ScheduledThreadPoolExecutor", "*",
            "a call by super is one of the JDK's method, and a call by the JDK's type one of the program's"),
    /** Of these, the program's are meant by whoever calls them. */
    EXTENDED_CALLED("java/lang/Thread java/lang/ThreadGroup java/util/concurrent/*",
            "run uncaughtException toString hashCode equals compareTo",
            "what the machine calls for the program"),
    UPDATER_MADE("""
        java/util/concurrent/atomic/AtomicIntegerFieldUpdater java/util/concurrent/atomic/AtomicLongFieldUpdater
        java/util/concurrent/atomic/AtomicReferenceFieldUpdater""", "newUpdater", "which field it touches is known only here"),
    STATIC_STAGE("java/util/concurrent/CompletableFuture", "* -<init>", "its static methods make stages, which belong with all others"),
    STAGE_OF_STAGES("java/util/concurrent/CompletableFuture", "allOf anyOf", "looks at the stages that it is given"),
    ON_COMMON_POOL("java/util/concurrent/CompletableFuture", "*Async", "without an executor it would use the real common pool"),
    FUNCTION("""
        java/util/function/Consumer java/util/function/BiConsumer java/util/function/Predicate java/util/function/UnaryOperator
        java/util/function/Function java/util/function/BiFunction java/util/Comparator""", "*", """
        a collection calls it in the middle of its own work: if it takes steps, the collection is read or updated once more after it"""),
    /** These and the classes inside it. */
    TASK_SCOPE("java/util/concurrent/StructuredTaskScope*", "*",
            "a preview, whose types cannot be named by code of ours, and whose methods interrupt subtasks");

    @SuppressWarnings("ImmutableEnumChecker") // What it remembers of classes does not change what it says.
    private final Calls calls;

    SpecialCall(String owners, String members, String reason) {
        calls = Calls.of(owners, members, reason);
    }

    @Override
    public Calls calls() {
        return calls;
    }
}
