package dev.conc.schedule.machine;

import java.util.List;

/** All the classes that replace methods of the JDK. */
public final class Hooks {
    private Hooks() {}

    public static List<Class<?>> all() {
        return List.of(Monitors.class, ThreadHooks.class, BuilderHooks.class, PlatformBuilderHooks.class, SystemHooks.class, PrintHooks.class, InputOutputHooks.class, TimeUnitHooks.class, RandomHooks.class,
            LockHooks.class, ReentrantLockHooks.class, ConditionHooks.class, ReadWriteLockHooks.class, ReadWriteHooks.class, WriteLockHooks.class,
            AtomicIntegerHooks.class, AtomicLongHooks.class, AtomicReferenceHooks.class, AtomicIntegerArrayHooks.class, AtomicLongArrayHooks.class, AtomicReferenceArrayHooks.class,
            LookupHooks.class, MethodHandlesHooks.class, BlockingQueueHooks.class, TransferQueueHooks.class, CollectionHooks.class, ExecutorsHooks.class, ExecutorHooks.class, ExecutorServiceHooks.class, FutureHooks.class, CompletionServiceHooks.class, ExecutorCompletionServiceHooks.class,
            ForkJoinTaskHooks.class, ForkJoinPoolHooks.class, CompletableFutureHooks.class, LatchHooks.class, SemaphoreHooks.class, BarrierHooks.class, StampedLockHooks.class, LockSupportHooks.class,
            PhaserHooks.class, ExchangerHooks.class, DelayQueueHooks.class, BlockingDequeHooks.class, RuntimeHooks.class, MathHooks.class, UuidHooks.class, StringHooks.class, ThreadIdHooks.class, Timers.class, TimerTaskHooks.class, MapHooks.class, InstantHooks.class, LocalTimeHooks.class,
            LocalDateHooks.class, LocalDateTimeHooks.class, ZonedDateTimeHooks.class, ThreadLocalRandomHooks.class,
            StreamHooks.class, IntStreamHooks.class, LongStreamHooks.class, DoubleStreamHooks.class, ArraysHooks.class, ConcurrentHashMapHooks.class,
            StructuredTaskScopeHooks.class, ScopeConfigurationHooks.class, SubtaskHooks.class, SubmissionPublisherHooks.class, FlowHooks.class, SubscriptionHooks.class, ScheduledThreadPoolExecutorHooks.class, SynchronizerHooks.class, SplittableRandomHooks.class, TimeHooks.class, ObjectsHooks.class, StringBuilderHooks.class,
            DateHooks.class, CalendarHooks.class, GregorianCalendarHooks.class, OffsetDateTimeHooks.class, SecureRandomHooks.class, RandomGeneratorHooks.class, FieldHooks.class, MethodHooks.class,
            ConstructorHooks.class, ClassHooks.class, ClassLoaderHooks.class, AccessibleObjectHooks.class, ProxyHooks.class, MethodLookupHooks.class, PropertyHooks.class, IntegerHooks.class, LongHooks.class, BooleanHooks.class, LoggerHooks.class,
            EnumHooks.class);
    }
}
