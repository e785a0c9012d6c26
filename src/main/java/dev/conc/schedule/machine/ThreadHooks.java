package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesStatic;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Threads. The program's thread objects are never started themselves: a virtual thread of the machine runs each. */
@Replaces(Thread.class)
public final class ThreadHooks {
    static final int INTERRUPT = 2;
    /** Whether the thread lives, and its permit to go on: to be started changes what becomes of a permit. */
    static final int ALIVE = 3;
    private static final Operation YIELD = Operation.local(Kind.YIELD);
    private static final Operation SLEEP = Operation.local(Kind.SLEEP);

    /** What threads made by builders run: their own run method does nothing before they are started. */
    private static final IdentityHashMap<Thread, Runnable> TASKS = new IdentityHashMap<>();
    private static Thread.@Nullable UncaughtExceptionHandler defaultHandler;

    static {
        Machine.current.beforeEach(() -> {
            TASKS.clear();
            defaultHandler = null;
        });
    }

    private ThreadHooks() {}

    static void task(Thread unstarted, Runnable task) {
        Identities.made(unstarted);
        TASKS.put(unstarted, task);
    }

    @SuppressWarnings({"DoNotCall", "UnnecessaryMethodReference"}) // Its own run method is the body of a thread without a task, and a controlled thread runs it in its place.
    static Runnable body(Thread thread) {
        Runnable task = TASKS.get(thread);
        return task == null ? thread::run : task;
    }

    static boolean daemon(ControlledThread thread) {
        return thread.face.isDaemon();
    }

    static Thread.@Nullable UncaughtExceptionHandler handler(ControlledThread thread) {
        Thread.UncaughtExceptionHandler own = thread.face.getUncaughtExceptionHandler();
        return own == null || (own instanceof ThreadGroup group && group.getClass() == ThreadGroup.class) ? defaultHandler : own;
    }

    static ControlledThread self() {
        return java.util.Objects.requireNonNull(Machine.current.running, "no thread of the program runs");
    }

    public static void start(Thread thread) {
        Machine machine = Machine.current;
        machine.step(Operation.update(Kind.START, thread, ALIVE));
        if (machine.find(thread) != null) {
            throw new IllegalThreadStateException("the thread has been started already");
        }
        ControlledThread started = machine.create(thread, body(thread));
        started.starter = machine.running;
        started.carrier.start();
    }

    @ReplacesStatic
    public static Thread startVirtualThread(Runnable task) {
        Thread thread = Thread.ofVirtual().unstarted(task);
        task(thread, task);
        start(thread);
        return thread;
    }

    @ReplacesStatic
    public static Thread currentThread() {
        ControlledThread running = Machine.current.running;
        return running == null ? Thread.currentThread() : running.face;
    }

    public static void join(Thread thread) throws InterruptedException {
        Machine machine = Machine.current;
        ControlledThread self = self();
        ControlledThread other = started(machine, thread, Kind.JOIN);
        if (other == null) {
            return;
        }
        if (other.starter == self && !machine.sites().calls("interrupt")) {
            machine.join(other);
            return;
        }
        self.joining = other;
        machine.step(Operation.other(Kind.JOIN, thread, ALIVE, () -> other.ended || self.interrupted() ? Access.READ : Access.BLOCKED, "the end of " + thread.getName()));
        self.joining = null;
        if (!other.ended) {
            throwIfInterrupted();
        }
    }

    /** The controlled thread behind a thread, null if it has not been started. Whoever has not started it itself looks in a step: another thread may be about to. */
    private static @Nullable ControlledThread started(Machine machine, Thread thread, Kind kind) {
        ControlledThread other = machine.find(thread);
        if (other == null || other.starter != self()) {
            machine.step(Operation.read(kind, thread, ALIVE));
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
        return joinTimed(thread, duration.toNanos());
    }

    private static boolean joinTimed(Thread thread, long nanoseconds) throws InterruptedException {
        Machine machine = Machine.current;
        ControlledThread other = started(machine, thread, Kind.JOIN);
        if (other == null) {
            return true;
        }
        timed(machine, thread, ALIVE, nanoseconds, () -> other.ended);
        if (other.ended) {
            return true;
        }
        Interrupts.check(machine);
        self().time += nanoseconds;
        return false;
    }

    /** A wait that may end by itself at any moment; under punctual time, when it is over or nothing else can run. Reads the location. */
    static void timed(Machine machine, Object base, int slot, long nanoseconds, java.util.function.BooleanSupplier over) {
        if (!machine.options().punctual()) {
            machine.step(Operation.read(Kind.SLEEP, base, slot));
            return;
        }
        ControlledThread thread = self();
        long deadline = machine.clock.deadline(thread, nanoseconds);
        thread.deadline = deadline;
        machine.step(Operation.other(Kind.SLEEP, base, slot, () -> over.getAsBoolean() || thread.interrupted() || machine.clock.reached(deadline) ? Access.READ : Access.BLOCKED, "its time-out"));
        thread.deadline = Long.MIN_VALUE;
    }

    public static boolean isAlive(Thread thread) {
        Machine machine = Machine.current;
        machine.step(Operation.read(Kind.READ, thread, ALIVE));
        ControlledThread other = machine.find(thread);
        return other != null && !other.ended;
    }

    public static Thread.State getState(Thread thread) {
        Machine machine = Machine.current;
        ControlledThread other = started(machine, thread, Kind.READ);
        if (other == null) {
            return Thread.State.NEW;
        }
        machine.step(Library.CALL);
        if (other.ended) {
            return Thread.State.TERMINATED;
        }
        Operation operation = other.operation;
        if (other == machine.running || operation == null || operation.access() != Access.BLOCKED) {
            return Thread.State.RUNNABLE;
        }
        return operation.kind() == Kind.ACQUIRE && Monitors.find(java.util.Objects.requireNonNull(operation.base())) != null ? Thread.State.BLOCKED
            : other.deadline == Long.MIN_VALUE ? Thread.State.WAITING : Thread.State.TIMED_WAITING;
    }

    /** The step that ends a thread. Only where the program asks whether threads live is it more than the thread's own affair, or where it comes in time for a failure or not. */
    static Operation end(Machine machine, ControlledThread thread, boolean failed) {
        WorkQueue queue = Pools.queue(thread);
        if (queue != null) {
            return queue.end();
        }
        if (daemon(thread) ? failed : machine.mobility.daemonsLeft() || (failed && machine.sites().calls("exit"))) {
            return Operation.update(Kind.END, machine.output, 0);
        }
        return machine.sites().calls("isAlive") || machine.sites().calls("getState") || (machine.sites().calls("join") && (machine.options().punctual() || machine.sites().calls("interrupt"))) || machine.sites().calls("isTerminated")
            ? Operation.update(Kind.END, thread.face, ALIVE) : Library.END;
    }

    @ReplacesStatic
    public static void sleep(long milliseconds) throws InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        pause(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    @ReplacesStatic
    public static void sleep(long milliseconds, int nanoseconds) throws InterruptedException {
        pause(TimeUnit.MILLISECONDS.toNanos(milliseconds) + nanoseconds);
    }

    @ReplacesStatic
    public static void sleep(Duration duration) throws InterruptedException {
        pause(Math.max(0, duration.toNanos()));
    }

    static void pause(long nanoseconds) throws InterruptedException {
        Machine machine = Machine.current;
        ControlledThread thread = self();
        thread.beforeTime(machine);
        if (machine.options().punctual()) {
            timed(machine, thread.face, INTERRUPT, nanoseconds, () -> false);
        } else {
            machine.step(Interrupts.possible(machine) ? Interrupts.look(machine, Kind.SLEEP) : SLEEP);
            thread.time += nanoseconds;
        }
        thread.afterTime(machine);
        throwIfInterrupted();
    }

    @ReplacesStatic
    @SuppressWarnings("NamedLikeContextualKeyword") // The name is the JDK's.
    public static void yield() {
        Machine.current.step(YIELD);
        Spins.yielded(Machine.current, self());
    }

    @ReplacesStatic
    public static void onSpinWait() {
        ThreadHooks.yield();
    }

    @SuppressWarnings("ReferenceEquality") // An operation is itself, not one that looks alike.
    public static void interrupt(Thread thread) {
        Machine machine = Machine.current;
        machine.step(Operation.update(Kind.INTERRUPT, thread, INTERRUPT));
        ControlledThread other = machine.find(thread);
        if (other == null || other.ended) {
            // It keeps that, in this JDK, for when it begins or is asked.
            (other == null ? thread : other.carrier).interrupt();
            return;
        }
        other.interruptedAt = machine.recording.count() - 1;
        Operation operation = other.operation;
        boolean blocked = other != machine.running && operation != null && operation.access() == Access.BLOCKED;
        other.carrier.interrupt();
        noticed(machine, other);
        if (blocked && other.operation == operation && operation != null && operation.access() != Access.BLOCKED) {
            other.cause = machine.recording.count() - 1;
        }
    }

    /** Wakes a thread that waits to be notified and has been interrupted. */
    static void noticed(Machine machine, ControlledThread thread) {
        if (thread.waiter != null && thread.interrupted()) {
            thread.waiter.interrupt(machine);
        }
    }

    public static boolean isInterrupted(Thread thread) {
        Machine machine = Machine.current;
        machine.step(Operation.read(Kind.READ, thread, INTERRUPT));
        ControlledThread other = machine.find(thread);
        return other == null ? thread.isInterrupted() : other.interrupted();
    }

    @ReplacesStatic
    public static boolean interrupted() {
        ControlledThread thread = self();
        Machine.current.step(Operation.update(Kind.READ, thread.face, INTERRUPT));
        return Thread.interrupted();
    }

    static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Without the machine's own calls. */
    public static StackTraceElement[] getStackTrace(Thread thread) {
        ControlledThread other = Machine.current.find(thread);
        StackTraceElement[] all = other == null || other.ended ? new StackTraceElement[0] : other.carrier.getStackTrace();
        return Stream.of(all).filter(each -> !each.getClassName().startsWith("dev.conc.schedule.machine.") && !each.getClassName().startsWith("java.lang.VirtualThread") && !each.getClassName().startsWith("jdk.internal."))
            .toArray(StackTraceElement[]::new);
    }

    public static ClassLoader getContextClassLoader(Thread thread) {
        return StaticState.loader();
    }

    @ReplacesStatic
    public static void setDefaultUncaughtExceptionHandler(Thread.UncaughtExceptionHandler handler) {
        defaultHandler = handler;
    }
}
