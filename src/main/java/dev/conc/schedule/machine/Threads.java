package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.steps.AskedCall;
import java.util.IdentityHashMap;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** What the machine knows of threads and does with them, for whatever replaces the calls that program and JDK make about threads. */
public final class Threads {
    public static final int INTERRUPT = 2;
    /** Whether the thread lives, and its permit to go on: to be started changes what becomes of a permit. */
    public static final int ALIVE = 3;
    /** What the thread is called. */
    public static final int NAME = 4;
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

    private Threads() {}

    public static void task(Thread unstarted, Runnable task) {
        Identities.made(unstarted);
        TASKS.put(unstarted, task);
    }

    @SuppressWarnings({"DoNotCall", "UnnecessaryMethodReference"}) // Its own run method is the body of a thread without a task, and a controlled thread runs it in its place.
    public static Runnable body(Thread thread) {
        Runnable task = TASKS.get(thread);
        if (task == null && thread.getClass() == Thread.class && VirtualThreads.target(thread) instanceof FutureTask<?> given) {
            task = given;
        }
        return task == null ? thread::run : task instanceof FutureTask<?> future ? () -> {
            TaskBeginning.of(future);
            future.run();
        } : task;
    }

    public static boolean daemon(ControlledThread thread) {
        return thread.programThread.isDaemon();
    }

    /** The program's handler of what a thread does not catch: its own, that of its group or of one around it, or the one of all threads; null for none. */
    public static Thread.@Nullable UncaughtExceptionHandler handler(ControlledThread thread) {
        Thread.UncaughtExceptionHandler own = thread.programThread.getUncaughtExceptionHandler();
        return own == null ? defaultHandler : own instanceof ThreadGroup group ? handler(group) : own;
    }

    /** What a group does with it: the next one around it that the program has written, or the handler of all threads. */
    public static Thread.@Nullable UncaughtExceptionHandler handler(ThreadGroup group) {
        ThreadGroup around = group;
        while (around != null && around.getClass() == ThreadGroup.class) {
            around = around.getParent();
        }
        return around == null ? defaultHandler : around;
    }

    /** The handler of threads that have none of their own. */
    public static Thread.@Nullable UncaughtExceptionHandler defaultHandler() {
        return defaultHandler;
    }

    public static ControlledThread self() {
        return java.util.Objects.requireNonNull(Machine.current.running, "no thread of the program runs");
    }

    /** A wait that may end by itself at any moment, or when it is over or nothing else can run if it is a long one. Reads the location. */
    public static void timed(Machine machine, Object base, int slot, long nanoseconds, java.util.function.BooleanSupplier over) {
        if (!machine.clock.isLong(nanoseconds)) {
            ControlledThread thread = self();
            thread.letPass(nanoseconds);
            machine.step(Operation.read(Kind.SLEEP, base, slot));
            thread.passed(!over.getAsBoolean() && !thread.interrupted());
            return;
        }
        ControlledThread thread = self();
        long deadline = machine.clock.deadline(thread, nanoseconds);
        thread.deadline = deadline;
        machine.step(Operation.other(Kind.SLEEP, base, slot,
                () -> over.getAsBoolean() || thread.interrupted() || machine.clock.reached(deadline) ? Access.READ : Access.BLOCKED,
                Wait.of(Wait.For.TIME)));
        thread.deadline = Long.MIN_VALUE;
    }

    /** The step that ends a thread. Only where the program asks whether threads live is it more than the thread's own affair, or where it comes in time for a failure or not. */
    public static Operation end(Machine machine, ControlledThread thread, boolean failed) {
        Operation left = thread.pool == null ? null : thread.pool.end();
        if (left != null) {
            return left;
        }
        if (daemon(thread) ? failed : machine.mobility.daemonsLeft() || (failed && machine.sites().calls(AskedCall.EXITS))) {
            return Operation.update(Kind.END, machine.output, 0);
        }
        return machine.sites().calls(AskedCall.LOOKS_AT_LIFE)
                || machine.sites().calls(AskedCall.JOINS_IN_TIME)
                || (machine.sites().calls(AskedCall.JOINS) && thread.starter != null && Interrupts.reach(machine, thread.starter))
                        ? Operation.update(Kind.END, thread.programThread, ALIVE)
                        : Library.END;
    }

    public static void pause(long nanoseconds) throws InterruptedException {
        Machine machine = Machine.current;
        ControlledThread thread = self();
        thread.beforeTime(machine);
        if (machine.clock.isLong(nanoseconds)) {
            timed(machine, Interrupts.base(machine, thread.programThread), Interrupts.slot(machine), nanoseconds, () -> false);
        } else {
            thread.letPass(nanoseconds);
            machine.step(Interrupts.possible(machine) ? Interrupts.look(machine, thread.programThread, Kind.SLEEP) : SLEEP);
            thread.passed(!thread.interrupted());
            thread.time += nanoseconds;
        }
        thread.afterTime(machine);
        throwIfInterrupted();
    }

    /** Wakes a thread that waits to be notified and has been interrupted. */
    public static void noticed(Machine machine, ControlledThread thread) {
        if (thread.waiter != null && thread.interrupted()) {
            thread.waiter.interrupt(machine);
        }
    }

    public static void throwIfInterrupted() throws InterruptedException {
        if (self().interrupted()) {
            Interrupts.note(Machine.current);
            throw new InterruptedException();
        }
    }

    /** The handler of threads that have none of their own, in this execution. */
    public static void byDefault(Thread.@Nullable UncaughtExceptionHandler handler) {
        defaultHandler = handler;
    }
}
