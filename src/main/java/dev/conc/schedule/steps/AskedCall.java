package dev.conc.schedule.steps;

/** What costs every program more steps, and is spared those that cannot tell the difference: programs that nowhere call a method of one of these names. */
public enum AskedCall implements Row {
    INTERRUPTS("java/lang/Thread", "interrupt", "waits have to look for it, and joining may be interrupted"),
    LOOKS_AT_INTERRUPTS("java/lang/Thread", "isInterrupted", "sees when a thread that has been interrupted takes note of it"),
    /** By the JDK, on behalf of a call of the program's. */
    INTERRUPTS_TASKS("java/util/concurrent/ExecutorService java/util/concurrent/Future", "shutdownNow cancel invokeAny invokeAll",
            "interrupts the threads of tasks, so that waits have to look for it"),
    CLOSES("java/util/concurrent/ExecutorService", "close", "does what shutdownNow does if the thread is interrupted meanwhile"),
    ENDS_POOL_AT_ONCE("java/util/concurrent/ExecutorService", "shutdownNow",
            "whether a pool's new thread has begun its task yet matters only to who takes tasks back"),
    LOOKS_INTO_POOLS("java/util/concurrent/ThreadPoolExecutor java/util/concurrent/Future", """
        shutdownNow cancel invokeAny invokeAll getPoolSize getActiveCount getCompletedTaskCount getTaskCount getLargestPoolSize getQueue
        getCorePoolSize setCorePoolSize setMaximumPoolSize setKeepAliveTime allowCoreThreadTimeOut prestartCoreThread
        prestartAllCoreThreads setThreadFactory purge remove""", """
        sees more of a pool than its tasks, or ends tasks that have not begun: a pool of fixed size that is used as an ExecutorService and no more\
         is a location of its own"""),
    CANCELS("java/util/concurrent/Future", "cancel", "a result that nobody cancels is a location of its own"),
    LOOKS_AT_LIFE("java/lang/Thread java/util/concurrent/ExecutorService",
            "isAlive getState isTerminated getThreadGroup getUncaughtExceptionHandler",
            "sees the moment when a thread ends"),
    JOINS("java/lang/Thread", "join", "sees the moment when a thread ends if an interrupt may come before"),
    JOINS_IN_TIME("java/lang/Thread", "join(J)V join(JI)V join(Ljava/time/Duration;)Z",
            "sees the moment when a thread ends if its time may be over before"),
    EXITS("java/lang/System", "exit", "may come before or after the failure of a thread"),
    LOOKS_AT_QUEUES("java/util/concurrent/locks/ReentrantLock java/util/concurrent/Semaphore",
            "hasQueuedThreads hasQueuedThread getQueueLength",
            "sees who waits for a lock: to come to a lock that is taken is a step only then"),
    /** With a number of permits; the names have the types with them. */
    TAKES_SEVERAL("java/util/concurrent/Semaphore",
            "acquire(I)V acquireUninterruptibly(I)V tryAcquire(IJLjava/util/concurrent/TimeUnit;)Z",
            "may stand behind others who need more permits: to come to a semaphore is a step only then"),
    TRANSFERS("java/util/concurrent/TransferQueue", "transfer tryTransfer hasWaitingConsumer getWaitingConsumerCount",
            "sees who waits at a queue, at either end"),
    COMPARES_ATOMICS(
            "java/util/concurrent/atomic/AtomicInteger java/util/concurrent/atomic/AtomicStampedReference java/lang/invoke/VarHandle", """
        *compareAnd* *weakCompareAnd* *AndUpdate* *updateAnd* *AndAccumulate* *accumulateAnd*""",
            "depends on the value that is there, which has to be kept for each step only then"),
    CHANGES_NAMES("java/lang/Thread", "setName", "only then is it of any matter who asks for a thread's name when"),
    CHANGES_PROPERTIES("java/lang/System java/util/Properties", "setProperty clearProperty getProperties",
            "only then is it of any matter who reads properties when"),
    BLOCKS_WORKERS("""
        java/util/concurrent/CountDownLatch java/util/concurrent/Semaphore java/util/concurrent/locks/Lock
        java/util/concurrent/locks/LockSupport java/util/concurrent/Exchanger java/lang/Object""",
            "await acquire acquireUninterruptibly lock lockInterruptibly park exchange wait",
            "can keep all workers of a fork-join pool waiting, without another in their place"),
    PARALLEL_STREAMS("java/util/stream/BaseStream java/util/Collection", "parallel parallelStream stream",
            "only then can a stream have threads of its own");

    @SuppressWarnings("ImmutableEnumChecker") // What it remembers of classes does not change what it says.
    private final Calls calls;

    AskedCall(String owners, String members, String reason) {
        calls = Calls.of(owners, members, reason);
    }

    @Override
    public Calls calls() {
        return calls;
    }
}
