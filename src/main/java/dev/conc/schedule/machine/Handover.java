package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;

/** Synchronous queues: the JDK's for who waits without end, and beside it the offers of those that wait for a time. Each call is a step inside the JDK. */
final class Handover {
    private static final IdentityHashMap<Object, ArrayDeque<Offer>> OFFERS = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(OFFERS::clear);
    }

    private Handover() {}

    static <E> E take(SynchronousQueue<E> queue) throws InterruptedException {
        Machine.current.step(Library.CALL);
        E offered = offered(queue);
        return offered == null ? queue.take() : offered;
    }

    static <E> @Nullable E poll(SynchronousQueue<E> queue, long nanoseconds) throws InterruptedException {
        Interrupts.check(Machine.current);
        Machine.current.step(Library.CALL);
        E element = queue.poll();
        element = element == null ? offered(queue) : element;
        if (element == null) {
            ThreadHooks.pause(nanoseconds);
        }
        return element;
    }

    static <E> boolean offer(SynchronousQueue<E> queue, E element, long nanoseconds) throws InterruptedException {
        Interrupts.check(Machine.current);
        Machine.current.step(Library.CALL);
        if (queue.offer(element)) {
            return true;
        }
        Offer mine = new Offer(element);
        ArrayDeque<Offer> offers = OFFERS.computeIfAbsent(queue, _ -> new ArrayDeque<>());
        offers.add(mine);
        return new Waits(Kind.CALL, Library.INSIDE, 0, Access.UPDATE, Access.UPDATE, mine::taken, null, false, "a thread that takes the element")
            .atMost(Machine.current, nanoseconds, () -> offers.remove(mine));
    }

    @SuppressWarnings("unchecked") // Only elements of the queue are offered to it.
    private static <E> @Nullable E offered(SynchronousQueue<E> queue) {
        ArrayDeque<Offer> offers = OFFERS.get(queue);
        Offer first = offers == null ? null : offers.poll();
        if (first == null) {
            return null;
        }
        first.take(null);
        return (E) first.item;
    }
}
