package dev.conc.schedule.machine.replace.collection;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.Interrupts;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.machine.replace.synchronizer.Offer;
import dev.conc.schedule.steps.AskedCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedTransferQueue;
import org.jspecify.annotations.Nullable;

/**
 * A queue in which a thread may wait until its element is taken. The JDK's own object keeps the elements; here are those that wait, at either end. What the other methods of the queue do is
 * noticed when next something is done to it: an element that has gone has been taken, one that has come is for who waits for it.
 */
final class Transfers<E> {
    private static final IdentityHashMap<Object, Transfers<?>> QUEUES = new IdentityHashMap<>();
    private static @Nullable Boolean used;
    /** What who wants something has to offer. */
    private static final Object NOTHING = new Object();

    static {
        Machine.current.beforeEach(QUEUES::clear);
    }

    private final LinkedTransferQueue<E> queue;
    /** The elements of the queue when something was last done to it; some threads wait until theirs is taken. */
    private final List<Offer> elements = new ArrayList<>();
    private final ArrayDeque<Offer> takers = new ArrayDeque<>();

    private Transfers(LinkedTransferQueue<E> queue) {
        this.queue = queue;
    }

    /** Whether it matters who waits at a queue: programs that transfer nothing are spared the steps. */
    static boolean matter(Object queue) {
        return queue instanceof LinkedTransferQueue<?> && used(Machine.current);
    }

    private static boolean used(Machine machine) {
        Boolean known = used;
        if (known == null) {
            known = machine.sites().calls(AskedCall.TRANSFERS);
            used = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked") // What is known of a queue is of its elements.
    static <E> Transfers<E> of(LinkedTransferQueue<E> queue) {
        return (Transfers<E>) QUEUES.computeIfAbsent(queue, _ -> new Transfers<>(queue));
    }

    /** Something is about to be done to a queue. */
    static void catchUp(Object queue) {
        if (queue instanceof LinkedTransferQueue<?> transfers && used(Machine.current)) {
            of(transfers).catchUp();
        }
    }

    private void catchUp() {
        Object[] now = queue.toArray();
        if (now.length <= elements.size()) {
            keepOnly(now);
        }
        for (int i = elements.size(); i < now.length; i++) {
            elements.add(new Offer(now[i]));
        }
        while (!takers.isEmpty() && !elements.isEmpty()) {
            takers.remove().take(next());
        }
    }

    /** Of what was there more than once, the first has gone. */
    private void keepOnly(Object[] left) {
        int last = left.length - 1;
        for (int i = elements.size() - 1; i >= 0; i--) {
            if (last >= 0 && elements.get(i).item == left[last]) {
                last--;
            } else {
                elements.remove(i).take(null);
            }
        }
    }

    private E next() {
        elements.removeFirst().take(null);
        return Objects.requireNonNull(queue.poll());
    }

    void transfer(E element) throws InterruptedException {
        Objects.requireNonNull(element);
        Machine machine = Machine.current;
        Interrupts.check(machine);
        step(machine, Kind.WRITE);
        if (!give(element)) {
            Offer mine = add(element);
            waits(mine, Wait.of(Wait.For.TAKER)).orWithdraw(machine, () -> withdraw(mine));
        }
    }

    /** Hands over to a thread that waits, if there is one. */
    boolean tryTransfer(E element) {
        Objects.requireNonNull(element);
        Machine.current
                .step(Operation.other(Kind.WRITE, queue, Waits.STATE, () -> waiting() == 0 ? Access.READ : Access.UPDATE, Wait.NOTHING));
        catchUp();
        return give(element);
    }

    boolean tryTransfer(E element, long nanoseconds) throws InterruptedException {
        Machine machine = Machine.current;
        if (nanoseconds <= 0) {
            boolean given = tryTransfer(element);
            if (!given) {
                Interrupts.check(machine);
            }
            return given;
        }
        Objects.requireNonNull(element);
        step(machine, Kind.WRITE);
        if (give(element)) {
            return true;
        }
        Offer mine = add(element);
        return waits(mine, Wait.of(Wait.For.TAKER)).atMostOrWithdraw(machine, nanoseconds, () -> withdraw(mine));
    }

    E take() throws InterruptedException {
        Machine machine = Machine.current;
        Interrupts.check(machine);
        step(machine, Kind.READ);
        if (!elements.isEmpty()) {
            return next();
        }
        Offer mine = join();
        waits(mine, Wait.of(Wait.For.ELEMENT)).orWithdraw(machine, () -> takers.remove(mine));
        return Objects.requireNonNull(element(mine.answer));
    }

    @Nullable
    E poll(long nanoseconds) throws InterruptedException {
        Machine machine = Machine.current;
        step(machine, Kind.READ);
        if (!elements.isEmpty()) {
            return next();
        }
        if (nanoseconds <= 0) {
            Interrupts.check(machine);
            return null;
        }
        Offer mine = join();
        return waits(mine, Wait.of(Wait.For.ELEMENT)).atMostOrWithdraw(machine, nanoseconds, () -> takers.remove(mine))
                ? element(mine.answer)
                : null;
    }

    /** How many threads wait for an element, asked in a step. */
    int waitingConsumers() {
        Machine.current.step(Operation.read(Kind.READ, queue, Waits.STATE));
        return waiting();
    }

    private int waiting() {
        catchUp();
        return takers.size();
    }

    private void step(Machine machine, Kind kind) {
        machine.step(Operation.update(kind, queue, Waits.STATE));
        catchUp();
    }

    private boolean give(E element) {
        Offer taker = takers.poll();
        if (taker != null) {
            taker.take(element);
        }
        return taker != null;
    }

    private Offer add(E element) {
        queue.put(element);
        Offer mine = new Offer(element);
        elements.add(mine);
        return mine;
    }

    private Offer join() {
        Offer mine = new Offer(NOTHING);
        takers.add(mine);
        return mine;
    }

    /** Takes an element back that is still there; others may be equal to it, so it is found by its place. */
    private void withdraw(Offer mine) {
        Iterator<E> there = queue.iterator();
        Iterator<Offer> known = elements.iterator();
        Offer each;
        do {
            each = known.next();
            there.next();
        } while (each != mine);
        known.remove();
        there.remove();
    }

    private Waits waits(Offer mine, Wait what) {
        return new Waits(Kind.CALL, queue, Waits.STATE, Access.UPDATE, Access.UPDATE, () -> {
            catchUp();
            return mine.taken();
        }, null, false, what);
    }

    @SuppressWarnings("unchecked") // Only elements of the queue are handed over.
    private @Nullable E element(@Nullable Object handed) {
        return (E) handed;
    }
}
