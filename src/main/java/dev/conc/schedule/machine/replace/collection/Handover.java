package dev.conc.schedule.machine.replace.collection;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.Interrupts;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.machine.replace.synchronizer.Offer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;

/**
 * A synchronous queue: those that wait to hand something over, or those that wait to get something. A fair queue serves who waits longest, another who came last, as the JDK's do.
 * The JDK's own object stays empty.
 */
final class Handover<E> {
    private static final IdentityHashMap<Object, Handover<?>> HANDOVERS = new IdentityHashMap<>();
    private static final VarHandle FAIR = fair();
    /** What who wants something has to offer. */
    private static final Object NOTHING = new Object();

    static {
        Machine.current.beforeEach(HANDOVERS::clear);
    }

    private final SynchronousQueue<E> queue;
    private final boolean longestFirst;
    private final ArrayDeque<Offer> givers = new ArrayDeque<>();
    private final ArrayDeque<Offer> takers = new ArrayDeque<>();

    private Handover(SynchronousQueue<E> queue) {
        this.queue = queue;
        this.longestFirst = (boolean) FAIR.get(queue);
    }

    private static VarHandle fair() {
        try {
            return MethodHandles.privateLookupIn(SynchronousQueue.class, MethodHandles.lookup()).findVarHandle(SynchronousQueue.class,
                    "fair", boolean.class);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(
                    "this JDK (" + Runtime.version() + ") does not let conc see whether a SynchronousQueue is fair: " + changed.getMessage()
                            + "; use JDK 25, and start it with --add-opens java.base/java.util.concurrent=ALL-UNNAMED",
                    changed);
        }
    }

    @SuppressWarnings("unchecked") // The handover of a queue is of its elements.
    static <E> Handover<E> of(SynchronousQueue<E> queue) {
        return (Handover<E>) HANDOVERS.computeIfAbsent(queue, _ -> new Handover<>(queue));
    }

    void put(E element) throws InterruptedException {
        java.util.Objects.requireNonNull(element);
        Machine machine = Machine.current;
        Interrupts.check(machine);
        machine.step(come(Kind.WRITE));
        if (!give(element)) {
            Offer mine = join(givers, element);
            waits(mine, Wait.of(Wait.For.TAKER)).orWithdraw(machine, () -> givers.remove(mine));
        }
    }

    /** Hands over to a thread that waits, if there is one. */
    boolean offer(E element) {
        Machine.current.step(look(Kind.WRITE, takers));
        return give(element);
    }

    boolean offer(E element, long nanoseconds) throws InterruptedException {
        java.util.Objects.requireNonNull(element);
        Machine machine = Machine.current;
        if (nanoseconds <= 0) {
            boolean given = offer(element);
            if (!given) {
                Interrupts.check(machine);
            }
            return given;
        }
        machine.step(come(Kind.WRITE));
        if (give(element)) {
            return true;
        }
        Offer mine = join(givers, element);
        return waits(mine, Wait.of(Wait.For.TAKER)).atMostOrWithdraw(machine, nanoseconds, () -> givers.remove(mine));
    }

    E take() throws InterruptedException {
        Machine machine = Machine.current;
        Interrupts.check(machine);
        machine.step(come(Kind.READ));
        E given = get();
        if (given != null) {
            return given;
        }
        Offer mine = join(takers, NOTHING);
        waits(mine, Wait.of(Wait.For.GIVER)).orWithdraw(machine, () -> takers.remove(mine));
        return java.util.Objects.requireNonNull(element(mine.answer));
    }

    /** Takes from a thread that waits, if there is one. */
    @Nullable
    E poll() {
        Machine.current.step(look(Kind.READ, givers));
        return get();
    }

    @Nullable
    E poll(long nanoseconds) throws InterruptedException {
        Machine machine = Machine.current;
        if (nanoseconds <= 0) {
            E given = poll();
            if (given == null) {
                Interrupts.check(machine);
            }
            return given;
        }
        machine.step(come(Kind.READ));
        E given = get();
        if (given != null) {
            return given;
        }
        Offer mine = join(takers, NOTHING);
        return waits(mine, Wait.of(Wait.For.GIVER)).atMostOrWithdraw(machine, nanoseconds, () -> takers.remove(mine)) ? element(mine.answer)
                : null;
    }

    /** Takes from those that wait, one by one, as far as there are any. */
    @SuppressWarnings("ReferenceEquality") // The queue itself, not one that is equal.
    int drainTo(Collection<? super E> target, int most) {
        if (java.util.Objects.requireNonNull(target) == queue) {
            throw new IllegalArgumentException();
        }
        int moved = 0;
        while (moved < most) {
            E given = poll();
            if (given == null) {
                break;
            }
            SharedCollections.update(target, Machine.current.site);
            target.add(given);
            moved++;
        }
        return moved;
    }

    /** Meets who waits, or waits. */
    private Operation come(Kind kind) {
        return Operation.update(kind, queue, Waits.STATE);
    }

    /** Meets who waits; if there is nobody, nothing changes. */
    private Operation look(Kind kind, ArrayDeque<Offer> waiting) {
        return Operation.other(kind, queue, Waits.STATE, () -> waiting.isEmpty() ? Access.READ : Access.UPDATE, Wait.NOTHING);
    }

    private boolean give(E element) {
        java.util.Objects.requireNonNull(element);
        Offer taker = next(takers);
        if (taker != null) {
            taker.take(element);
        }
        return taker != null;
    }

    private @Nullable E get() {
        Offer giver = next(givers);
        if (giver == null) {
            return null;
        }
        giver.take(null);
        return element(giver.item);
    }

    private @Nullable Offer next(ArrayDeque<Offer> waiting) {
        return longestFirst ? waiting.pollFirst() : waiting.pollLast();
    }

    private static Offer join(ArrayDeque<Offer> waiting, Object item) {
        Offer mine = new Offer(item);
        waiting.add(mine);
        return mine;
    }

    private Waits waits(Offer mine, Wait what) {
        return new Waits(Kind.CALL, queue, Waits.STATE, Access.UPDATE, Access.UPDATE, mine::taken, null, false, what);
    }

    @SuppressWarnings("unchecked") // Only elements of the queue are handed over.
    private @Nullable E element(@Nullable Object handed) {
        return (E) handed;
    }
}
