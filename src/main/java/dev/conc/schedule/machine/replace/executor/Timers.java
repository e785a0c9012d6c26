package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.VirtualClock;
import dev.conc.schedule.machine.Waiting;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesConstructor;
import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.PriorityQueue;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/** Timers under virtual time: the thread of each runs its tasks in the order of their times. The JDK's timer object is never started; it only stands for this. */
@Replaces(Timer.class)
public final class Timers {
    private static final IdentityHashMap<Timer, Timers> TIMERS = new IdentityHashMap<>();
    private static final IdentityHashMap<TimerTask, Entry> TASKS = new IdentityHashMap<>();
    private static final Constructor<?> INERT = withoutConstructor();
    private static int made;

    static {
        Machine.current.beforeEach(() -> {
            TIMERS.clear();
            TASKS.clear();
            made = 0;
        });
    }

    private static final class Entry {
        final TimerTask task;
        final long number;
        final long period;
        long time;
        /** What it waits before its next run, in nanoseconds. */
        long pause;
        boolean cancelled;
        boolean ran;
        /** For when the run that began last was scheduled. */
        long began;

        Entry(TimerTask task, long number, long time, long pause, long period) {
            this.task = task;
            this.number = number;
            this.time = time;
            this.pause = pause;
            this.period = period;
        }
    }

    private final PriorityQueue<Entry> queue = new PriorityQueue<>(
            Comparator.<Entry>comparingLong(entry -> entry.time).thenComparingLong(entry -> entry.number));
    private @Nullable ControlledThread worker;
    private boolean cancelled;
    private long scheduled;

    private Timers() {}

    @ReplacesConstructor
    public static Timer create() {
        return create(false);
    }

    @ReplacesConstructor
    public static Timer create(boolean daemon) {
        return create("Timer-" + made++, daemon);
    }

    @ReplacesConstructor
    public static Timer create(String name) {
        return create(name, false);
    }

    @ReplacesConstructor
    public static Timer create(String name, boolean daemon) {
        Timer timer = inert();
        Timers state = new Timers();
        TIMERS.put(timer, state);
        Thread programThread = new Thread(null, null, name, 0, false);
        programThread.setDaemon(daemon);
        ControlledThread worker = Machine.current.create(programThread, state::work);
        state.worker = worker;
        worker.virtualThread.start();
        return timer;
    }

    /** A timer object whose constructor has not run: it would start a thread. */
    private static Timer inert() {
        try {
            return (Timer) INERT.newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Constructor<?> withoutConstructor() {
        try {
            Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
            Object made = factory.getMethod("getReflectionFactory").invoke(null);
            return (Constructor<?>) factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class).invoke(made,
                    Timer.class, Object.class.getConstructor());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("this JDK does not let conc make timers: " + changed, changed);
        }
    }

    private static void add(Timer timer, TimerTask task, long delay, long period) {
        Machine machine = Machine.current;
        Timers state = java.util.Objects.requireNonNull(TIMERS.get(timer));
        machine.step(Library.CALL);
        if (delay < 0) {
            throw new IllegalArgumentException("Negative delay.");
        }
        if (state.cancelled) {
            throw new IllegalStateException("Timer already cancelled.");
        }
        Entry entry = new Entry(task, state.scheduled++, machine.clock.deadline(Threads.self(), delay * 1_000_000), delay * 1_000_000,
                period * 1_000_000);
        if (TASKS.putIfAbsent(task, entry) != null) {
            throw new IllegalStateException("Task already scheduled or cancelled");
        }
        state.queue.add(entry);
        state.awake();
    }

    private void awake() {
        ControlledThread thread = worker;
        Entry first = queue.peek();
        if (thread != null && thread.deadline != Long.MIN_VALUE && first != null) {
            thread.deadline = first.time;
        }
    }

    private void work() {
        Machine machine = Machine.current;
        ControlledThread thread = Threads.self();
        while (true) {
            Entry first = queue.peek();
            thread.deadline = first == null ? Long.MAX_VALUE : first.time;
            thread.beforeTime(machine);
            machine.step(Operation.other(Kind.CALL, Library.INSIDE, 0, () -> cancelled || due() != null ? Access.UPDATE : Access.BLOCKED,
                    Waiting.TASK));
            thread.deadline = Long.MIN_VALUE;
            thread.afterTime(machine);
            Entry entry = due();
            if (cancelled || entry == null) {
                return;
            }
            queue.remove(entry);
            thread.time = Math.max(thread.time, entry.time);
            entry.began = entry.time;
            if (entry.period > 0) {
                entry.time += entry.period;
                entry.pause = entry.period;
                queue.add(entry);
            }
            entry.ran = true;
            boolean done = false;
            try {
                entry.task.run();
                done = true;
            } finally {
                // A task that fails ends the timer, as the JDK has it.
                cancelled |= !done;
            }
        }
    }

    private @Nullable Entry due() {
        Entry first = queue.peek();
        return first != null && (!Machine.current.clock.isLong(first.pause) || Machine.current.clock.reached(first.time)) ? first : null;
    }

    public static void schedule(Timer timer, TimerTask task, long delay) {
        add(timer, task, delay, 0);
    }

    public static void schedule(Timer timer, TimerTask task, Date time) {
        add(timer, task, until(time), 0);
    }

    public static void schedule(Timer timer, TimerTask task, Date first, long period) {
        add(timer, task, until(first), period);
    }

    public static void scheduleAtFixedRate(Timer timer, TimerTask task, Date first, long period) {
        add(timer, task, until(first), period);
    }

    /** What is past is due at once. */
    @SuppressWarnings("JavaUtilDate") // The type that the program uses.
    private static long until(Date time) {
        return Math.max(0, time.getTime() - VirtualClock.milliseconds());
    }

    public static void schedule(Timer timer, TimerTask task, long delay, long period) {
        add(timer, task, delay, period);
    }

    public static void scheduleAtFixedRate(Timer timer, TimerTask task, long delay, long period) {
        add(timer, task, delay, period);
    }

    public static void cancel(Timer timer) {
        Machine.current.step(Library.CALL);
        Timers state = java.util.Objects.requireNonNull(TIMERS.get(timer));
        state.cancelled = true;
        state.queue.clear();
    }

    public static int purge(Timer timer) {
        Machine.current.step(Library.CALL);
        Timers state = java.util.Objects.requireNonNull(TIMERS.get(timer));
        int before = state.queue.size();
        state.queue.removeIf(entry -> entry.cancelled);
        return before - state.queue.size();
    }

    /** In the milliseconds of {@link System#currentTimeMillis}; 0, which the JDK leaves open, before the first run. */
    static long scheduledExecutionTime(TimerTask task) {
        Machine.current.step(Library.CALL);
        Entry entry = TASKS.get(task);
        return entry == null || !entry.ran ? 0 : VirtualClock.milliseconds(entry.began);
    }

    static boolean cancel(TimerTask task) {
        Machine.current.step(Library.CALL);
        Entry entry = TASKS.get(task);
        if (entry == null) {
            return false;
        }
        boolean prevented = !entry.cancelled && (!entry.ran || entry.period > 0);
        entry.cancelled = true;
        TIMERS.values().forEach(timer -> timer.queue.remove(entry));
        return prevented;
    }
}
