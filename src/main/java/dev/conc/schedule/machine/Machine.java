package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Chooser;
import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Diverged;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Hindrance;
import dev.conc.schedule.Kind;
import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.Ordering;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Site;
import dev.conc.schedule.Wait;
import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.allow.Refusal;
import dev.conc.schedule.rewritten.SiteTable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a rewritten program, one step of one thread at a time. Its threads are virtual threads that are all carried by the thread that calls {@link #run}; a thread stops before each
 * of its operations and goes on when the chooser names it, so that between two stops of a thread nobody else runs.
 */
@SuppressWarnings({"ReferenceEquality", "ThreadPriorityCheck"}) // An operation is itself, not one that looks alike; a yield hands over to the scheduler, which is ours.
public final class Machine implements ControlledProgram {
    /** The machine of the program that these classes were loaded for. */
    public static Machine current = new Machine();

    /** The site of what is done nowhere in the source: a thread begins or ends. */
    private static final int NOWHERE = -1;
    private static final int NOBODY = -1;
    private static final int UNDECIDED = -2;
    private static final int MOST_THREADS = 20_000;

    private @Nullable Chooser chooser;
    private SiteTable sites = new SiteTable();
    private MachineOptions options = new MachineOptions(false, false, false, 20_000);
    private Runnable main = () -> {};
    private @Nullable FieldValues fieldValues;

    public final StepLog recording = new StepLog();
    public final Locations locations = new Locations();
    final List<ControlledThread> threads = new ArrayList<>();
    public final List<Failure> failures = new ArrayList<>();
    public final Output output = new Output();
    public final VirtualClock clock = new VirtualClock();
    private final MachineState state = new MachineState(this);
    /** Who can still move. */
    public final Mobility mobility = new Mobility(threads, state);
    private final IdentityHashMap<Thread, ControlledThread> byThread = new IdentityHashMap<>();
    private final List<Runnable> beforehand = new ArrayList<>();

    /** The thread that runs now; null while the machine itself does. */
    public @Nullable ControlledThread running;
    /** The site that the rewritten code has announced for the next replaced call. */
    public int site;
    /** Above 0, steps are not taken: in static initialisers and where the machine calls the program for its own ends. */
    public int quiet;
    private int next = UNDECIDED;
    private Thread home = Thread.currentThread();
    /** A thread that something outside the machine has woken. */
    private volatile @Nullable String alien;
    boolean exited;
    boolean stopped;
    /** Whether the execution has come to its end, so that nothing in it changes any more. */
    boolean over;
    final Endless endless = new Endless(this);
    /** Whether a thread lets others go first for longer than a step, or did. */
    boolean waiting;
    /** From which step on the values that steps find are noted. */
    int seenFrom = Integer.MAX_VALUE;
    /** After which step the last circle began. */
    int circleFrom = -1;
    private @Nullable Circles circles;
    @Nullable
    RuntimeException broken;
    /** Once the program has asked for something that is not allowed, it is not run again, whatever it has caught. */
    private volatile @Nullable Refusal refused;

    Machine() {}

    /** Sets up the machine of the class loader of this class. */
    public static Machine load(SiteTable sites, MachineOptions options, Runnable main) {
        current.sites = sites;
        current.options = options;
        current.main = main;
        if (options.values()) {
            current.recordValues();
        }
        return current;
    }

    public MachineOptions options() {
        return options;
    }

    public SiteTable sites() {
        return sites;
    }

    /** Something to be done before each execution, by code that keeps state of its own. */
    public void beforeEach(Runnable action) {
        beforehand.add(action);
    }

    @Override
    public Execution run(Chooser decides) {
        throwIfRefused();
        chooser = decides;
        home = Thread.currentThread();
        alien = null;
        recording.clear();
        locations.clear();
        threads.clear();
        byThread.clear();
        failures.clear();
        output.clear();
        clock.clear();
        beforehand.forEach(Runnable::run);
        site = 0;
        quiet = 0;
        exited = false;
        stopped = false;
        over = false;
        endless.clear();
        waiting = false;
        seenFrom = Integer.MAX_VALUE;
        circleFrom = -1;
        broken = null;
        ControlledThread first = create(ThreadNames.main(), main);
        StaticState.reset();
        first.virtualThread.start();
        first.operation = null;
        loop();
        running = null;
        over = true;
        throwIfRefused();
        if (broken != null) {
            throw broken;
        }
        recordValue();
        return new FinishedExecution(this, state);
    }

    private void loop() {
        next = 0;
        while (next >= 0) {
            ControlledThread thread = threads.get(next);
            running = thread;
            next = UNDECIDED;
            if (thread.operation == Library.BEGIN || thread.operation == Library.RESUME) {
                take(thread);
            }
            thread.go();
            if (next == Chooser.ASIDE) {
                running = null;
                next = decide();
            } else if (next == UNDECIDED) {
                if (!thread.ended && !thread.parked) {
                    park(thread);
                    if (thread.resubmitted) {
                        ready(thread);
                        thread.yielded = thread.last;
                    }
                }
                running = null;
                next = decide();
            }
        }
    }

    /** The thread has blocked inside the JDK. */
    private void park(ControlledThread thread) {
        thread.parked = true;
        thread.operation = Library.BLOCKED;
        thread.location = -1;
        thread.cause = -1;
        if (thread.virtualThread.getState() == Thread.State.TIMED_WAITING) {
            broken = new Diverged(Hindrance.of(Hindrance.Kind.REAL_TIME, thread.programThread.getName()));
        }
    }

    /** The JDK says that a thread can go on. */
    void ready(ControlledThread thread) {
        if (thread.number >= 0 && (thread.number >= threads.size() || threads.get(thread.number) != thread)) {
            // A thread left over from an earlier execution.
            return;
        }
        if (isOutside(Thread.currentThread())) {
            alien = thread.programThread.getName();
            return;
        }
        if (thread.number < 0) {
            thread.number = threads.size();
            threads.add(thread);
            thread.operation = Library.BEGIN;
            thread.site = NOWHERE;
            thread.location = -1;
            if (thread.number > 0) {
                ControlledThread starter = running;
                thread.cause = recording.count() - 1;
                thread.time = starter == null ? 0 : starter.time;
            }
        } else if (thread.parked && thread.operation == Library.BLOCKED) {
            thread.operation = Library.RESUME;
            thread.location = locations.number(Library.class, 0);
            thread.cause = recording.count() - 1;
        }
    }

    /** Whether a thread is neither the machine's own nor the one of the program that runs. */
    boolean isOutside(Thread thread) {
        ControlledThread caller = running;
        return thread != home && (caller == null || thread != caller.virtualThread);
    }

    /** Whether nobody has said yet who goes next: the thread that has just been moved has not come to a step. */
    boolean isUndecided() {
        return next == UNDECIDED;
    }

    public ControlledThread create(@Nullable Thread programThread, Runnable task) {
        if (threads.size() >= MOST_THREADS) {
            throw refuse("Thread.start", Reason.THREADS);
        }
        ControlledThread thread = new ControlledThread(this, programThread, programThread == null ? null : programThread.getName(), task);
        Identities.made(thread.programThread);
        Identities.made(thread.virtualThread);
        byThread.put(thread.programThread, thread);
        byThread.put(thread.virtualThread, thread);
        return thread;
    }

    /**
     * Ends the exploration, since the program asks for what it may not have.
     *
     * @param what as the source has it
     * @return what to throw where the thread cannot be stopped at once
     */
    public Refusal refuse(String what, Reason reason) {
        StackWalker.StackFrame place = StackWalker.getInstance()
                .walk(frames -> frames.filter(each -> StaticState.ofTheProgram(each.getClassName())).findFirst()).orElse(null);
        Refusal refusal = place == null ? new Refusal("", 0, what, reason)
                : new Refusal(String.valueOf(place.getFileName()), Math.max(0, place.getLineNumber()), what, reason);
        abandon(refusal);
        return refusal;
    }

    /** The controlled thread behind a thread object of the program, or null if it has not been started. */
    public @Nullable ControlledThread find(Thread thread) {
        return byThread.get(thread);
    }

    /** The life of a thread, run on its virtual thread. */
    @SuppressWarnings("removal") // A program may still throw it.
    void live(ControlledThread thread, Runnable task) {
        Failure failure = null;
        try {
            task.run();
        } catch (Throwable uncaught) {
            if (!(uncaught instanceof ThreadDeath)) {
                failure = Uncaught.failure(this, thread, uncaught);
            }
        }
        site = NOWHERE;
        step(Threads.end(this, thread, failure != null));
        if (failure != null) {
            failures.add(failure);
        }
        thread.ended = true;
    }

    /** Whether the code that asks is under control. */
    public boolean controls() {
        return running != null && quiet == 0;
    }

    /** Stops before an operation until the chooser names this thread. The caller does the operation right beforehand. */
    public void step(Operation operation) {
        step(operation, null, false);
    }

    /** The same for an operation on memory of which it is known what it orders, and whether it is plain. */
    public void step(Operation operation, @Nullable Ordering ordering, boolean plain) {
        ControlledThread thread = running;
        if (thread == null || quiet > 0 || (thread.undivided > 0 && operation.access() != Access.BLOCKED)) {
            return;
        }
        thread.operation = operation;
        thread.location = operation.base() == null ? -1 : locations.number(operation.base(), operation.slot());
        thread.site = site;
        thread.plain = plain;
        thread.ordering = ordering;
        stop(thread);
        thread.ordering = null;
    }

    /** Stops until the other thread has ended. */
    public void join(ControlledThread other) {
        ControlledThread thread = running;
        if (thread == null || quiet > 0) {
            return;
        }
        thread.operation = Operation.local(Kind.JOIN, () -> other.ended ? Access.NONE : Access.BLOCKED,
                Wait.end(other.programThread.getName()));
        thread.location = -1;
        thread.site = site;
        thread.plain = false;
        thread.joining = other;
        stop(thread);
        thread.joining = null;
    }

    /** Stops before an access to memory. What an initialiser of a class does to memory is seen by nobody before it has ended. */
    public void access(Object base, int slot, boolean write, boolean plain, int at) {
        access(base, slot, write, plain, at, null);
    }

    /** The same where it is known what the access orders. */
    public void access(Object base, int slot, boolean write, boolean plain, int at, @Nullable Ordering ordering) {
        ControlledThread thread = running;
        if (thread == null || quiet > 0 || thread.initialising > 0 || thread.undivided > 0) {
            return;
        }
        thread.operation = null;
        thread.location = locations.number(base, slot);
        thread.write = write;
        thread.plain = plain;
        thread.ordering = ordering;
        thread.site = at;
        stop(thread);
        thread.ordering = null;
    }

    private void stop(ControlledThread thread) {
        int chosen = decide();
        if (chosen != thread.number) {
            next = chosen;
            Thread.yield();
            if (next != UNDECIDED) {
                throw new IllegalStateException("the thread could not be stopped: native code is on its stack");
            }
        }
        take(thread);
    }

    private void take(ControlledThread thread) {
        Access access = state.access(thread.number);
        thread.cause = state.cause(thread.number);
        clock.step(thread, access, recording);
        int step = recording.count();
        boolean early = thread.letsPass() && mobility.othersBefore(thread);
        recording.add(thread, access);
        if (early) {
            recording.early(step, true);
        }
        if (seenFrom <= step && thread.location >= 0) {
            recording.seen(step, circles().value(locations.base(thread.location), locations.slot(thread.location)));
        }
        int before = thread.last;
        thread.last = step;
        thread.steps++;
        thread.cause = -1;
        thread.parked = false;
        // Others may have announced theirs since: what the thread does without announcing it, it does where it is.
        site = thread.site;
        Spins.step(thread, access, this, before);
        if (waiting) {
            Spins.moved(thread, access, this);
        }
    }

    /** Who goes next: a thread's number, or {@link #NOBODY}. */
    private int decide() {
        recordValue();
        if (alien != null) {
            broken = new Diverged(Hindrance.of(Hindrance.Kind.WOKEN_FROM_OUTSIDE, alien));
        }
        if (broken != null || exited) {
            return NOBODY;
        }
        if (ShutdownHooks.over()) {
            exited = true;
            return NOBODY;
        }
        if (mobility.onlyDaemons() && !ShutdownHooks.begin(this)) {
            return NOBODY;
        }
        if (endless.isSeen()) {
            return NOBODY;
        }
        if (!mobility.anyEnabled() && !clock.advance(this)) {
            return NOBODY;
        }
        int chosen;
        try {
            chosen = java.util.Objects.requireNonNull(chooser).next(state);
        } catch (RuntimeException refused) {
            broken = refused;
            return NOBODY;
        }
        if (chosen == Chooser.ASIDE) {
            return Chooser.ASIDE;
        }
        if (chosen == Chooser.STOP) {
            stopped = true;
            return NOBODY;
        }
        if (chosen < 0 || chosen >= threads.size() || !state.enabled(chosen)) {
            broken = new Diverged(Hindrance.of(Hindrance.Kind.CANNOT_RUN_AGAIN, chosen, recording.count()));
            return NOBODY;
        }
        return chosen;
    }

    Circles circles() {
        Circles known = circles;
        if (known == null) {
            known = new Circles(this);
            circles = known;
        }
        return known;
    }

    /** Whether executions record what steps read and wrote. */
    boolean recordsValues() {
        return fieldValues != null;
    }

    /** From now on the values that steps find are noted. */
    void seeValues() {
        seenFrom = Math.min(seenFrom, recording.count());
    }

    /** Ends the execution after the current step: the program has called exit. Does not return to the program. */
    public void exit() {
        if (ShutdownHooks.begin(this) || ShutdownHooks.begun()) {
            ShutdownHooks.await(this);
        }
        halt();
    }

    /** Ends the execution at once. */
    public void halt() {
        exited = true;
        next = NOBODY;
        Thread.yield();
    }

    /** Ends the execution because it cannot be controlled. Does not return to the program. */
    public void abandon(RuntimeException reason) {
        if (reason instanceof Refusal refusal) {
            refused = refusal;
        }
        broken = reason;
        next = NOBODY;
        Thread.yield();
    }

    /** Fails if something that is not allowed has been asked for: before the first execution, in it, or by a thread that is none of the machine's. */
    public void throwIfRefused() {
        Refusal refusal = refused;
        if (refusal != null) {
            throw refusal;
        }
    }

    private void recordValue() {
        if (fieldValues != null && recording.count() > 0) {
            int step = recording.count() - 1;
            if (recording.location(step) >= 0 && (recording.kind(step) == Kind.READ || recording.kind(step) == Kind.WRITE
                    || recording.rule(step) == Rule.COMPARE || recording.rule(step) == Rule.UPDATE)) {
                recording.value(step, fieldValues.text(locations.base(recording.location(step)), locations.slot(recording.location(step))));
            }
        }
    }

    @Override
    public Execution soFar() {
        return FinishedExecution.soFar(this, state);
    }

    @Override
    public void recordValues() {
        fieldValues = new FieldValues(sites);
    }

    @Override
    public Site site(int number) {
        return number >= 0 && number < sites.count() ? sites.site(number) : new Site("", 0, "");
    }

    @Override
    public @Nullable Thread running() {
        ControlledThread thread = running;
        return thread == null ? null : thread.virtualThread;
    }
}
