package dev.conc.schedule.machine;

import dev.conc.schedule.Ordering;
import java.util.BitSet;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread of the program: a virtual thread that carries it, and the thread object that the program sees (another one where the program asked for a platform thread).
 * It is the scheduler of its own virtual thread.
 */
public final class ControlledThread implements Executor {
    private static final long PATIENCE = 1_000_000_000;
    private static final long BETWEEN_LOOKS = 1_000_000;

    private final Machine machine;
    /** The thread object that the program knows. */
    public final Thread programThread;
    /** The virtual thread that runs it. */
    public final Thread virtualThread;
    private @Nullable Runnable continuation;
    /** Who moves the thread right now. */
    private volatile @Nullable Thread mover;
    /** The continuation has been handed over while the thread was being moved, and the thread has not asked for it by a yield: what it was held up by is over. */
    private volatile boolean released;

    /** By order of start; -1 before. */
    public int number = -1;
    public boolean ended;
    /** Blocked inside the JDK; the JDK will say when it can go on. */
    boolean parked;
    /** What it does next; null for a plain or volatile memory access, which is described by the fields below. */
    public @Nullable Operation operation;
    int location = -1;
    boolean write;
    boolean plain;
    /** What its next step does to the order of memory; null where that follows from the kind of the step. */
    @Nullable
    Ordering ordering;
    /** How many classes it is initialising of those that others may see half done. */
    int initialising;
    /** How many calls of the JDK it is in that hold a lock of the JDK's own: what the program does in them is part of one step. */
    int undivided;
    int site;
    /** The step besides its own last one that its next step follows. */
    public int cause = -1;
    /** Its last step. */
    public int last = -1;
    /** Its last yield, as a step; -2 for none. */
    int yielded = -2;
    /** Its steps so far. */
    public int steps;
    /** Its steps so far that changed something. */
    int updates;
    /** The threads whose ends it has waited for. */
    final BitSet joined = new BitSet();
    /** The closed loop to whose head it is on its way back; -1 for none. */
    int backTo = -1;
    /** Where it has begun rounds of closed loops. */
    final Rounds rounds = new Rounds(this);
    /** The locations that a round has read which changed nothing: until one of them changes, another round would be the same. Null if it has not come round. */
    int @Nullable [] watched;
    /** The threads that have come back together to a state where they had been: until another moves, they could only do so again. Null for none. */
    @Nullable
    BitSet circle;
    /** The threads that it lets go first. */
    final BitSet lower = new BitSet();
    /** Where it last said that it yields, and after which of all steps. */
    int yieldSite = -1;
    int yieldStep = -1;
    int spinSite = -1;
    int spinUpdates;
    int spinSteps;
    int repeated;
    /** How many steps all threads had taken when it last began a new round of a loop that keeps nothing in local variables. */
    int round = -1;
    /** How many steps all threads had taken when it last came round a loop that is meant to go on for ever. */
    int done = -1;
    /** Where it repeats itself: whether what it repeats is a loop that is meant to go on for ever. */
    boolean gainful;
    /** The values of the local variables when its line began, and the number of their names; null where that is not recorded. */
    @Nullable
    Object @Nullable [] locals;
    int localNames;
    /** How many objects it has made. */
    int made;
    /** How deep it is in calls of methods that may call themselves. */
    int depth;
    /** Where it last waited for time to pass, and how many steps all threads and it alone had taken then. */
    private int pollSite = -1;
    private int pollAll;
    private int pollOwn;
    /** Who started it, where that is a thread of the program. */
    public @Nullable ControlledThread starter;
    /** Its clock in nanoseconds: the longest time that its past can have taken. */
    public long time;
    /** The thread whose end it waits for. */
    public @Nullable ControlledThread joining;
    /** The step that interrupted it last; -1 for none. */
    public int interruptedAt = -1;
    /** Until when it waits at most, in virtual time; Long.MIN_VALUE for no such wait. */
    public long deadline = Long.MIN_VALUE;
    /** When on its own clock the time is over that it lets pass, where that may be over at any moment; Long.MIN_VALUE for no such wait. */
    private long until = Long.MIN_VALUE;
    /** How it waits to be notified, if it does. */
    public @Nullable Sleeper waiter;
    /** The pool that it works for, if any. */
    public @Nullable PoolMembership pool;
    public boolean permit;
    /** The exception that the program's handlers have handed on to the JDK. */
    @Nullable
    Throwable handedOn;
    /** The JDK has handed over the continuation since the thread last ran: a yield inside the JDK. */
    boolean resubmitted;

    ControlledThread(Machine machine, @Nullable Thread programThread, @Nullable String name, Runnable task) {
        this.machine = machine;
        this.virtualThread = VirtualThreads.create(this, name, () -> machine.live(this, task));
        this.programThread = programThread == null ? virtualThread : programThread;
        virtualThread.setContextClassLoader(programThread == null ? StaticState.loader() : programThread.getContextClassLoader());
        if (programThread != null) {
            VirtualThreads.inherit(virtualThread, programThread);
            if (programThread.isInterrupted()) {
                virtualThread.interrupt();
            }
        }
    }

    /** Called by the JDK when the virtual thread can go on: when it is started, when it has yielded, when it is unparked. */
    @Override
    public void execute(Runnable goOn) {
        continuation = goOn;
        Thread waiting = mover;
        // Whoever leaves a monitor before the thread that waits for it has quite stopped leaves it to the mover to hand it over.
        if (waiting != null && (machine.isOutside(Thread.currentThread()) || VirtualThreads.waitsForMonitor(virtualThread))) {
            released = true;
            LockSupport.unpark(waiting);
            return;
        }
        resubmitted = true;
        machine.ready(this);
    }

    /** Whether it could only repeat what it has done, for as long as no other thread moves. */
    boolean repeats() {
        return watched != null || circle != null;
    }

    /** The virtualThread's own flag, so that the JDK and the program see the same. */
    public boolean interrupted() {
        return virtualThread.isInterrupted();
    }

    /** Runs the thread, on the calling platform thread, until it stops at its next step, blocks or ends. */
    void go() {
        resubmitted = false;
        mover = Thread.currentThread();
        java.util.Objects.requireNonNull(continuation).run();
        while (!ended && machine.isUndecided() && heldUp()) {
            java.util.Objects.requireNonNull(continuation).run();
        }
        mover = null;
        if (released) {
            released = false;
            resubmitted = true;
        }
    }

    /**
     * Waits while the thread waits for a monitor inside the JDK that another worker or the JVM itself holds for a moment, as when a class is loaded: nothing that the program does. False if
     * the thread has stopped for another reason, or the monitor does not become free: then another thread of the program holds it.
     */
    private boolean heldUp() {
        if (!released && !VirtualThreads.waitsForMonitor(virtualThread)) {
            return false;
        }
        long until = System.nanoTime() + PATIENCE;
        while (!released && System.nanoTime() < until) {
            LockSupport.parkNanos(this, BETWEEN_LOOKS);
        }
        boolean free = released;
        released = false;
        return free;
    }

    /** It begins to let time pass that may be over at any moment. */
    public void letPass(long nanoseconds) {
        until = time > Long.MAX_VALUE - nanoseconds ? Long.MAX_VALUE : time + Math.max(0, nanoseconds);
    }

    /** It lets no time pass any more. If something other than time has ended that, it was not too early. */
    public void passed(boolean byTime) {
        if (!byTime && until != Long.MIN_VALUE) {
            machine.recording.early(last, false);
        }
        until = Long.MIN_VALUE;
    }

    boolean letsPass() {
        return until != Long.MIN_VALUE;
    }

    /** Where its own clock stands, or will when it goes on. */
    long next() {
        return until == Long.MIN_VALUE ? time : until;
    }

    /** The thread is about to let time pass. If it did so here before and nobody else has moved since, it only polls: it waits for others. */
    public void beforeTime(Machine machine) {
        if (last >= 0 && pollSite == machine.site && machine.recording.count() - pollAll == steps - pollOwn) {
            yielded = last;
        }
    }

    /** Time has passed for the thread. */
    public void afterTime(Machine machine) {
        pollSite = site;
        pollAll = machine.recording.count();
        pollOwn = steps;
    }
}
