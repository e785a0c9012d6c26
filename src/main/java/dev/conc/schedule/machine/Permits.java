package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.steps.AskedCall;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A semaphore: who has taken permits, and who waits for some. In programs in which threads may need different numbers of permits those that wait stand in a queue, as in the JDK: only the first may
 * take what it needs, however little those behind it need; who comes later takes what is there at once, unless the semaphore is fair.
 */
@SuppressWarnings("ReferenceEquality") // A place in the queue is itself.
public final class Permits {
    private static final IdentityHashMap<Semaphore, Permits> STATES = new IdentityHashMap<>();
    private static final MethodHandle REDUCE = reducing();
    private static @Nullable Boolean several;

    static {
        Machine.current.beforeEach(STATES::clear);
    }

    /** A place in the queue. */
    private record Place(ControlledThread thread, int permits) {}

    private final Semaphore semaphore;
    private final List<Place> queue = new ArrayList<>();
    /** How many each thread has taken and not given back; who took last comes last. */
    private final List<ControlledThread> takers = new ArrayList<>();
    /** Whether a thread has given what it had not taken: a permit is then a signal, and nobody holds it. */
    private boolean signals;

    private Permits(Semaphore semaphore) {
        this.semaphore = semaphore;
    }

    public static Permits of(Semaphore semaphore) {
        return STATES.computeIfAbsent(semaphore, Permits::new);
    }

    private static MethodHandle reducing() {
        try {
            return MethodHandles.privateLookupIn(Semaphore.class, MethodHandles.lookup()).findVirtual(Semaphore.class, "reducePermits",
                    MethodType.methodType(void.class, int.class));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static boolean several(Machine machine) {
        Boolean known = several;
        if (known == null) {
            known = machine.sites().calls(AskedCall.TAKES_SEVERAL);
            several = known;
        }
        return known;
    }

    /** Waits for permits, and takes them. */
    public void acquire(Machine machine, int permits) throws InterruptedException {
        Waits direct = waits(permits);
        if (!several(machine)) {
            direct.interruptibly(machine);
        } else {
            Interrupts.check(machine);
            Place mine = come(machine, permits);
            if (mine != null) {
                inQueue(mine).orWithdraw(machine, () -> queue.remove(mine));
                queue.remove(mine);
            }
        }
        take(permits);
    }

    /** The same, deaf to interrupts. */
    public void acquireUninterruptibly(Machine machine, int permits) {
        Waits direct = waits(permits);
        if (!several(machine)) {
            direct.untilReady(machine);
        } else {
            Place mine = come(machine, permits);
            if (mine != null) {
                inQueue(mine).untilReady(machine);
                queue.remove(mine);
            }
        }
        take(permits);
    }

    /** Takes permits if they are there, whoever waits. */
    public boolean tryAcquire(Machine machine, int permits) {
        return waits(permits).attempt(machine) && take(permits);
    }

    /** Waits at most so long. */
    public boolean tryAcquire(Machine machine, int permits, long nanoseconds) throws InterruptedException {
        Waits direct = waits(permits);
        if (!several(machine)) {
            return direct.atMost(machine, nanoseconds) && take(permits);
        }
        Interrupts.check(machine);
        Place mine = come(machine, permits);
        if (mine != null) {
            boolean inTime = nanoseconds > 0 && inQueue(mine).atMostOrWithdraw(machine, nanoseconds, () -> queue.remove(mine));
            queue.remove(mine);
            if (!inTime) {
                return false;
            }
        }
        return take(permits);
    }

    /** Gives permits. */
    public void release(Machine machine, int permits) {
        machine.step(one().operation(Kind.RELEASE, true));
        semaphore.release(permits);
        for (int i = 0; i < permits && !signals; i++) {
            int last = takers.lastIndexOf(machine.running);
            if (last < 0) {
                signals = true;
            } else {
                takers.remove(last);
            }
        }
    }

    /** Takes permits away, also such as are not there, as for {@link Semaphore#reducePermits}. */
    public void reduce(Machine machine, int reduction) {
        machine.step(one().operation(Kind.ACQUIRE, true));
        try {
            REDUCE.invokeExact(semaphore, reduction);
        } catch (Throwable never) {
            throw new IllegalStateException(never);
        }
    }

    /** Takes all there are. */
    public int drain(Machine machine) {
        machine.step(one().operation(Kind.ACQUIRE, true));
        int drained = semaphore.drainPermits();
        taken(drained);
        return drained;
    }

    /** How many there are, asked in a step. */
    public int available(Machine machine) {
        machine.step(one().operation(Kind.READ, false));
        return semaphore.availablePermits();
    }

    /** How many threads wait, asked in a step. */
    public int waiting(Machine machine) {
        available(machine);
        return several(machine) ? queue.size() : Queues.length(semaphore);
    }

    /** Takes what is there, or takes a place in the queue. */
    private @Nullable Place come(Machine machine, int permits) {
        machine.step(one().operation(Kind.ACQUIRE, true));
        if (semaphore.availablePermits() >= permits && (queue.isEmpty() || !semaphore.isFair())) {
            return null;
        }
        Place mine = new Place(Threads.self(), permits);
        queue.add(mine);
        return mine;
    }

    private boolean take(int permits) {
        taken(permits);
        return semaphore.tryAcquire(permits);
    }

    private void taken(int permits) {
        for (int i = 0; i < permits && !signals; i++) {
            takers.add(Threads.self());
        }
    }

    private Waits one() {
        return Waits.lock(Kind.ACQUIRE, semaphore, () -> semaphore.availablePermits() > 0, Wait.permits(1));
    }

    private Waits waits(int permits) {
        if (permits < 0) {
            throw new IllegalArgumentException();
        }
        return permits == 1 ? one()
                : new Waits(Kind.ACQUIRE, semaphore, Waits.STATE, Access.UPDATE, () -> semaphore.availablePermits() >= permits,
                        one().value(), false, Wait.permits(permits));
    }

    private Waits inQueue(Place mine) {
        return new Waits(Kind.ACQUIRE, semaphore, Waits.STATE, Access.UPDATE, Access.UPDATE,
                () -> queue.getFirst() == mine && semaphore.availablePermits() >= mine.permits, one().value(), false,
                Wait.permits(mine.permits));
    }

    /**
     * Who keeps others from going on: of those that have taken permits and do not wait for more, the last; null if nobody does, or permits are signals, which one thread takes and another gives.
     */
    @Nullable
    ControlledThread holder() {
        for (int i = takers.size() - 1; i >= 0 && !signals; i--) {
            ControlledThread taker = takers.get(i);
            Operation next = taker.operation;
            if (!taker.ended && (next == null || next.base() != semaphore)) {
                return taker;
            }
        }
        return null;
    }

    /** The state of a semaphore, for {@link LocationValues}. */
    static List<Object> value(Semaphore semaphore) {
        List<Object> all = new ArrayList<>();
        all.add(semaphore.availablePermits());
        Permits known = STATES.get(semaphore);
        if (known != null) {
            known.queue.forEach(each -> all.add(each.thread.number));
        }
        return all;
    }
}
