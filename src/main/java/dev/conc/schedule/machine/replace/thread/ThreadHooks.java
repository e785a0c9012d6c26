package dev.conc.schedule.machine.replace.thread;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Interrupts;
import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Monitor;
import dev.conc.schedule.machine.Monitors;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Spins;
import dev.conc.schedule.machine.StaticState;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import dev.conc.schedule.steps.AskedCall;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Threads. The program's thread objects are never started themselves: a virtual thread of the machine runs each. */
@Replaces(Thread.class)
public final class ThreadHooks {
    private static final Operation YIELD = Operation.local(Kind.YIELD);

    private ThreadHooks() {}

    public static void start(Thread thread) {
        Machine machine = Machine.current;
        machine.step(Operation.update(Kind.START, thread, Threads.ALIVE));
        if (machine.find(thread) != null) {
            throw new IllegalThreadStateException("the thread has been started already");
        }
        ControlledThread started = machine.create(thread, Threads.body(thread));
        started.starter = machine.running;
        started.virtualThread.start();
    }

    @ReplacesStatic
    public static Thread startVirtualThread(Runnable task) {
        Thread thread = Thread.ofVirtual().unstarted(task);
        Threads.task(thread, task);
        start(thread);
        return thread;
    }

    @ReplacesStatic
    public static Thread currentThread() {
        ControlledThread running = Machine.current.running;
        return running == null ? Thread.currentThread() : running.programThread;
    }

    public static void join(Thread thread) throws InterruptedException {
        Machine machine = Machine.current;
        ControlledThread self = Threads.self();
        ControlledThread other = started(machine, thread, Kind.JOIN);
        if (other == null) {
            return;
        }
        if (other.starter == self && !Interrupts.reach(machine, self)) {
            machine.join(other);
            return;
        }
        self.joining = other;
        machine.step(Operation.other(Kind.JOIN, thread, Threads.ALIVE,
                () -> other.ended || self.interrupted() ? Access.READ : Access.BLOCKED, Wait.end(thread.getName())));
        self.joining = null;
        if (!other.ended) {
            Threads.throwIfInterrupted();
        }
    }

    /** The controlled thread behind a thread, null if it has not been started. Whoever has not started it itself looks in a step: another thread may be about to. */
    private static @Nullable ControlledThread started(Machine machine, Thread thread, Kind kind) {
        ControlledThread other = machine.find(thread);
        if (other == null || other.starter != Threads.self()) {
            machine.step(Operation.read(kind, thread, Threads.ALIVE));
            other = machine.find(thread);
        }
        return other;
    }

    public static void join(Thread thread, long milliseconds) throws InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (milliseconds == 0) {
            join(thread);
        } else {
            joinTimed(thread, TimeUnit.MILLISECONDS.toNanos(milliseconds));
        }
    }

    public static void join(Thread thread, long milliseconds, int nanoseconds) throws InterruptedException {
        join(thread, milliseconds + (nanoseconds > 0 ? 1 : 0));
    }

    public static boolean join(Thread thread, Duration duration) throws InterruptedException {
        ControlledThread other = Machine.current.find(thread);
        if (other == null) {
            throw new IllegalThreadStateException("Thread not started");
        }
        return duration.isPositive() ? joinTimed(thread, duration.toNanos()) : !isAlive(thread);
    }

    private static boolean joinTimed(Thread thread, long nanoseconds) throws InterruptedException {
        Machine machine = Machine.current;
        ControlledThread other = started(machine, thread, Kind.JOIN);
        if (other == null) {
            return true;
        }
        Threads.timed(machine, thread, Threads.ALIVE, nanoseconds, () -> other.ended);
        if (other.ended) {
            return true;
        }
        Interrupts.check(machine);
        Threads.self().time += nanoseconds;
        return false;
    }

    public static boolean isAlive(Thread thread) {
        Machine machine = Machine.current;
        machine.step(Operation.read(Kind.READ, thread, Threads.ALIVE));
        ControlledThread other = machine.find(thread);
        return other != null && !other.ended;
    }

    public static Thread.State getState(Thread thread) {
        Machine machine = Machine.current;
        machine.step(Operation.read(Kind.READ, thread, Threads.ALIVE));
        ControlledThread other = machine.find(thread);
        if (other == null) {
            return Thread.State.NEW;
        }
        if (other.ended) {
            return Thread.State.TERMINATED;
        }
        machine.step(Library.CALL);
        Operation operation = other.operation;
        // Whether it has ended was seen in the first step: that it does so between the two is not told from its ending later.
        if (other == machine.running || other.ended || operation == null || operation.access() != Access.BLOCKED) {
            return Thread.State.RUNNABLE;
        }
        return operation.kind() == Kind.ACQUIRE && Monitors.find(java.util.Objects.requireNonNull(operation.base())) != null
                ? Thread.State.BLOCKED
                : other.deadline == Long.MIN_VALUE ? Thread.State.WAITING : Thread.State.TIMED_WAITING;
    }

    @ReplacesStatic
    public static boolean holdsLock(Object object) {
        java.util.Objects.requireNonNull(object);
        Monitor monitor = Monitors.find(object);
        return monitor != null && monitor.heldBy(Threads.self());
    }

    /** The program's thread object is never started itself, so that it would not refuse. */
    public static void setDaemon(Thread thread, boolean daemon) {
        if (Machine.current.find(thread) != null && !thread.isVirtual() && isAlive(thread)) {
            throw new IllegalThreadStateException();
        }
        thread.setDaemon(daemon);
    }

    public static void setName(Thread thread, String name) {
        name(thread, Access.UPDATE);
        thread.setName(name);
    }

    public static String getName(Thread thread) {
        name(thread, Access.READ);
        return thread.getName();
    }

    /** A step, if the program changes names at all, once the thread has been started: before that it is mostly known to its maker alone. */
    private static void name(Thread thread, Access access) {
        Machine machine = Machine.current;
        if (machine.sites().calls(AskedCall.CHANGES_NAMES) && machine.find(thread) != null) {
            machine.step(access == Access.READ
                    ? Operation.read(Kind.READ, thread, Threads.NAME)
                    : Operation.update(Kind.WRITE, thread, Threads.NAME));
        }
    }

    @ReplacesStatic
    public static void sleep(long milliseconds) throws InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Threads.pause(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    @ReplacesStatic
    public static void sleep(long milliseconds, int nanoseconds) throws InterruptedException {
        Threads.pause(TimeUnit.MILLISECONDS.toNanos(milliseconds) + nanoseconds);
    }

    @ReplacesStatic
    public static void sleep(Duration duration) throws InterruptedException {
        if (!duration.isNegative()) {
            Threads.pause(duration.toNanos());
        }
    }

    @ReplacesStatic
    @SuppressWarnings("NamedLikeContextualKeyword") // The name is the JDK's.
    public static void yield() {
        Machine.current.step(YIELD);
        Spins.yielded(Machine.current, Threads.self());
    }

    @ReplacesStatic
    public static void onSpinWait() {
        ThreadHooks.yield();
    }

    @SuppressWarnings("ReferenceEquality") // An operation is itself, not one that looks alike.
    public static void interrupt(Thread thread) {
        Machine machine = Machine.current;
        machine.step(Interrupts.change(machine, thread, Kind.INTERRUPT));
        ControlledThread other = machine.find(thread);
        if (other == null || other.ended) {
            // It keeps that, in this JDK, for when it begins or is asked.
            (other == null ? thread : other.virtualThread).interrupt();
            return;
        }
        other.interruptedAt = machine.recording.count() - 1;
        Operation operation = other.operation;
        boolean blocked = other != machine.running && operation != null && operation.access() == Access.BLOCKED;
        other.virtualThread.interrupt();
        Threads.noticed(machine, other);
        if (blocked && other.operation == operation && operation != null && operation.access() != Access.BLOCKED) {
            other.cause = machine.recording.count() - 1;
        }
    }

    public static boolean isInterrupted(Thread thread) {
        Machine machine = Machine.current;
        machine.step(Interrupts.look(machine, thread, Kind.READ));
        ControlledThread other = machine.find(thread);
        return other == null ? thread.isInterrupted() : other.interrupted();
    }

    @ReplacesStatic
    public static boolean interrupted() {
        Machine machine = Machine.current;
        ControlledThread thread = Threads.self();
        machine.step(Interrupts.look(machine, thread.programThread, Kind.READ));
        boolean interrupted = thread.interrupted();
        if (interrupted) {
            Interrupts.note(machine);
        }
        return interrupted;
    }

    /** Without the machine's own calls. */
    public static StackTraceElement[] getStackTrace(Thread thread) {
        ControlledThread other = Machine.current.find(thread);
        StackTraceElement[] all = other == null || other.ended ? new StackTraceElement[0] : other.virtualThread.getStackTrace();
        return Stream.of(all)
                .filter(each -> !each.getClassName().startsWith("dev.conc.schedule.machine.")
                        && !each.getClassName().startsWith("java.lang.VirtualThread") && !each.getClassName().startsWith("jdk.internal."))
                .toArray(StackTraceElement[]::new);
    }

    public static ClassLoader getContextClassLoader(Thread thread) {
        return StaticState.loader();
    }

    @ReplacesStatic
    public static void setDefaultUncaughtExceptionHandler(Thread.UncaughtExceptionHandler handler) {
        Threads.byDefault(handler);
    }

    @ReplacesStatic
    public static Thread.@Nullable UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
        return Threads.defaultHandler();
    }

    /** A thread that has ended has none any more, nor a group. */
    public static Thread.@Nullable UncaughtExceptionHandler getUncaughtExceptionHandler(Thread thread) {
        return ended(thread) ? null : thread.getUncaughtExceptionHandler();
    }

    public static @Nullable ThreadGroup getThreadGroup(Thread thread) {
        return ended(thread) ? null : thread.getThreadGroup();
    }

    private static boolean ended(Thread thread) {
        ControlledThread known = Machine.current.find(thread);
        return known != null && known != Machine.current.running && !isAlive(thread);
    }
}
