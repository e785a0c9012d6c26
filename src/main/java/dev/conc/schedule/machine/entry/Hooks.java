package dev.conc.schedule.machine.entry;

import dev.conc.schedule.machine.Monitors;
import dev.conc.schedule.machine.replace.atomic.AtomicIntegerArrayHooks;
import dev.conc.schedule.machine.replace.atomic.AtomicIntegerHooks;
import dev.conc.schedule.machine.replace.atomic.AtomicLongArrayHooks;
import dev.conc.schedule.machine.replace.atomic.AtomicLongHooks;
import dev.conc.schedule.machine.replace.atomic.AtomicReferenceArrayHooks;
import dev.conc.schedule.machine.replace.atomic.AtomicReferenceHooks;
import dev.conc.schedule.machine.replace.collection.BlockingDequeHooks;
import dev.conc.schedule.machine.replace.collection.BlockingQueueHooks;
import dev.conc.schedule.machine.replace.collection.CollectionHooks;
import dev.conc.schedule.machine.replace.collection.DelayQueueHooks;
import dev.conc.schedule.machine.replace.collection.MapHooks;
import dev.conc.schedule.machine.replace.collection.TransferQueueHooks;
import dev.conc.schedule.machine.replace.executor.CompletableFutureHooks;
import dev.conc.schedule.machine.replace.executor.CompletionServiceHooks;
import dev.conc.schedule.machine.replace.executor.ExecutorCompletionServiceHooks;
import dev.conc.schedule.machine.replace.executor.ExecutorHooks;
import dev.conc.schedule.machine.replace.executor.ExecutorServiceHooks;
import dev.conc.schedule.machine.replace.executor.ExecutorsHooks;
import dev.conc.schedule.machine.replace.executor.ForkJoinPoolHooks;
import dev.conc.schedule.machine.replace.executor.ForkJoinTaskHooks;
import dev.conc.schedule.machine.replace.executor.FutureHooks;
import dev.conc.schedule.machine.replace.executor.FutureTaskHooks;
import dev.conc.schedule.machine.replace.executor.ScheduledThreadPoolExecutorHooks;
import dev.conc.schedule.machine.replace.executor.TimerTaskHooks;
import dev.conc.schedule.machine.replace.executor.Timers;
import dev.conc.schedule.machine.replace.flow.FlowHooks;
import dev.conc.schedule.machine.replace.flow.SubmissionPublisherHooks;
import dev.conc.schedule.machine.replace.flow.SubscriptionHooks;
import dev.conc.schedule.machine.replace.lock.ConditionHooks;
import dev.conc.schedule.machine.replace.lock.LockHooks;
import dev.conc.schedule.machine.replace.lock.ReadLockHooks;
import dev.conc.schedule.machine.replace.lock.ReadWriteHooks;
import dev.conc.schedule.machine.replace.lock.ReadWriteLockHooks;
import dev.conc.schedule.machine.replace.lock.ReentrantLockHooks;
import dev.conc.schedule.machine.replace.lock.StampedLockHooks;
import dev.conc.schedule.machine.replace.lock.WriteLockHooks;
import dev.conc.schedule.machine.replace.random.MathHooks;
import dev.conc.schedule.machine.replace.random.RandomGeneratorHooks;
import dev.conc.schedule.machine.replace.random.RandomHooks;
import dev.conc.schedule.machine.replace.random.SecureRandomHooks;
import dev.conc.schedule.machine.replace.random.SplittableRandomHooks;
import dev.conc.schedule.machine.replace.random.ThreadLocalRandomHooks;
import dev.conc.schedule.machine.replace.random.UuidHooks;
import dev.conc.schedule.machine.replace.reflect.AccessibleObjectHooks;
import dev.conc.schedule.machine.replace.reflect.ClassHooks;
import dev.conc.schedule.machine.replace.reflect.ClassLoaderHooks;
import dev.conc.schedule.machine.replace.reflect.ConstructorHooks;
import dev.conc.schedule.machine.replace.reflect.EnumHooks;
import dev.conc.schedule.machine.replace.reflect.FieldHooks;
import dev.conc.schedule.machine.replace.reflect.LookupHooks;
import dev.conc.schedule.machine.replace.reflect.MethodHandlesHooks;
import dev.conc.schedule.machine.replace.reflect.MethodHooks;
import dev.conc.schedule.machine.replace.reflect.MethodLookupHooks;
import dev.conc.schedule.machine.replace.reflect.ProxyHooks;
import dev.conc.schedule.machine.replace.reflect.VarHandleHooks;
import dev.conc.schedule.machine.replace.stream.ArraysHooks;
import dev.conc.schedule.machine.replace.stream.ConcurrentHashMapHooks;
import dev.conc.schedule.machine.replace.stream.DoubleStreamHooks;
import dev.conc.schedule.machine.replace.stream.IntStreamHooks;
import dev.conc.schedule.machine.replace.stream.LongStreamHooks;
import dev.conc.schedule.machine.replace.stream.StreamHooks;
import dev.conc.schedule.machine.replace.structured.ScopeConfigurationHooks;
import dev.conc.schedule.machine.replace.structured.StructuredTaskScopeHooks;
import dev.conc.schedule.machine.replace.structured.SubtaskHooks;
import dev.conc.schedule.machine.replace.synchronizer.BarrierHooks;
import dev.conc.schedule.machine.replace.synchronizer.ExchangerHooks;
import dev.conc.schedule.machine.replace.synchronizer.LatchHooks;
import dev.conc.schedule.machine.replace.synchronizer.LockSupportHooks;
import dev.conc.schedule.machine.replace.synchronizer.LongSynchronizerHooks;
import dev.conc.schedule.machine.replace.synchronizer.PhaserHooks;
import dev.conc.schedule.machine.replace.synchronizer.SemaphoreHooks;
import dev.conc.schedule.machine.replace.synchronizer.SynchronizerHooks;
import dev.conc.schedule.machine.replace.system.BooleanHooks;
import dev.conc.schedule.machine.replace.system.InputOutputHooks;
import dev.conc.schedule.machine.replace.system.IntegerHooks;
import dev.conc.schedule.machine.replace.system.LoggerHooks;
import dev.conc.schedule.machine.replace.system.LongHooks;
import dev.conc.schedule.machine.replace.system.ObjectsHooks;
import dev.conc.schedule.machine.replace.system.PrintHooks;
import dev.conc.schedule.machine.replace.system.PropertyHooks;
import dev.conc.schedule.machine.replace.system.RuntimeHooks;
import dev.conc.schedule.machine.replace.system.StringBuilderHooks;
import dev.conc.schedule.machine.replace.system.StringHooks;
import dev.conc.schedule.machine.replace.system.SystemHooks;
import dev.conc.schedule.machine.replace.thread.BuilderHooks;
import dev.conc.schedule.machine.replace.thread.PlatformBuilderHooks;
import dev.conc.schedule.machine.replace.thread.ThreadGroupHooks;
import dev.conc.schedule.machine.replace.thread.ThreadHooks;
import dev.conc.schedule.machine.replace.thread.ThreadIdHooks;
import dev.conc.schedule.machine.replace.time.CalendarHooks;
import dev.conc.schedule.machine.replace.time.DateHooks;
import dev.conc.schedule.machine.replace.time.GregorianCalendarHooks;
import dev.conc.schedule.machine.replace.time.InstantHooks;
import dev.conc.schedule.machine.replace.time.LocalDateHooks;
import dev.conc.schedule.machine.replace.time.LocalDateTimeHooks;
import dev.conc.schedule.machine.replace.time.LocalTimeHooks;
import dev.conc.schedule.machine.replace.time.OffsetDateTimeHooks;
import dev.conc.schedule.machine.replace.time.TimeHooks;
import dev.conc.schedule.machine.replace.time.TimeUnitHooks;
import dev.conc.schedule.machine.replace.time.ZonedDateTimeHooks;
import dev.conc.schedule.rewritten.MachineClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The classes that a rewritten program calls. */
public final class Hooks {
    private Hooks() {}

    /** All that replace methods of the JDK. */
    public static List<Class<?>> all() {
        return List.of(Monitors.class, ThreadHooks.class, ThreadGroupHooks.class, BuilderHooks.class, PlatformBuilderHooks.class,
                SystemHooks.class,
                PrintHooks.class, InputOutputHooks.class, TimeUnitHooks.class, RandomHooks.class,
                LockHooks.class, ReentrantLockHooks.class, ConditionHooks.class, ReadWriteLockHooks.class, ReadWriteHooks.class,
                WriteLockHooks.class, ReadLockHooks.class,
                AtomicIntegerHooks.class, AtomicLongHooks.class, AtomicReferenceHooks.class, AtomicIntegerArrayHooks.class,
                AtomicLongArrayHooks.class, AtomicReferenceArrayHooks.class,
                LookupHooks.class, VarHandleHooks.class, MethodHandlesHooks.class, BlockingQueueHooks.class, TransferQueueHooks.class,
                CollectionHooks.class,
                ExecutorsHooks.class, ExecutorHooks.class, ExecutorServiceHooks.class, FutureHooks.class, FutureTaskHooks.class,
                CompletionServiceHooks.class,
                ExecutorCompletionServiceHooks.class,
                ForkJoinTaskHooks.class, ForkJoinPoolHooks.class, CompletableFutureHooks.class, LatchHooks.class, SemaphoreHooks.class,
                BarrierHooks.class, StampedLockHooks.class, LockSupportHooks.class,
                PhaserHooks.class, ExchangerHooks.class, DelayQueueHooks.class, BlockingDequeHooks.class, RuntimeHooks.class,
                MathHooks.class, UuidHooks.class, StringHooks.class, ThreadIdHooks.class, Timers.class, TimerTaskHooks.class,
                MapHooks.class, InstantHooks.class, LocalTimeHooks.class,
                LocalDateHooks.class, LocalDateTimeHooks.class, ZonedDateTimeHooks.class, ThreadLocalRandomHooks.class,
                StreamHooks.class, IntStreamHooks.class, LongStreamHooks.class, DoubleStreamHooks.class, ArraysHooks.class,
                ConcurrentHashMapHooks.class,
                StructuredTaskScopeHooks.class, ScopeConfigurationHooks.class, SubtaskHooks.class, SubmissionPublisherHooks.class,
                FlowHooks.class, SubscriptionHooks.class, ScheduledThreadPoolExecutorHooks.class, SynchronizerHooks.class,
                LongSynchronizerHooks.class,
                SplittableRandomHooks.class, TimeHooks.class, ObjectsHooks.class, StringBuilderHooks.class,
                DateHooks.class, CalendarHooks.class, GregorianCalendarHooks.class, OffsetDateTimeHooks.class, SecureRandomHooks.class,
                RandomGeneratorHooks.class, FieldHooks.class, MethodHooks.class,
                ConstructorHooks.class, ClassHooks.class, ClassLoaderHooks.class, AccessibleObjectHooks.class, ProxyHooks.class,
                MethodLookupHooks.class, PropertyHooks.class, IntegerHooks.class, LongHooks.class, BooleanHooks.class, LoggerHooks.class,
                EnumHooks.class);
    }

    /** The names of the classes that rewritten code calls. */
    public static Set<String> called() {
        Set<String> names = new HashSet<>();
        all().forEach(each -> names.add(each.getName()));
        Stream.of(MachineClass.values()).forEach(each -> names.add(each.binaryName()));
        return names;
    }
}
