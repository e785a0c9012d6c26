package dev.conc.schedule.machine.replace.collection;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.Interrupts;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Undivided;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.rewritten.Replaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The methods of blocking queues that wait, and those that meet who waits at a synchronous queue. All others are steps on the queue like those of any collection. */
@Replaces(BlockingQueue.class)
public final class BlockingQueueHooks {
    private BlockingQueueHooks() {}

    static Waits taking(BlockingQueue<?> queue) {
        return Waits.lock(Kind.CALL, queue, () -> !queue.isEmpty(), Wait.of(Wait.For.ELEMENT));
    }

    static Waits putting(BlockingQueue<?> queue) {
        return new Waits(Kind.CALL, queue, Waits.STATE, Access.UPDATE, () -> queue.remainingCapacity() > 0, taking(queue).value(), false,
                Wait.of(Wait.For.ROOM));
    }

    /** Whether the queue can never be full, so that its methods do not even look whether the thread is interrupted. */
    private static boolean unlimited(BlockingQueue<?> queue) {
        return queue instanceof TransferQueue<?> || queue instanceof PriorityBlockingQueue<?> || queue instanceof DelayQueue<?>;
    }

    /** Whether a method that may have to wait for room looks first whether the thread is interrupted, also if there is room. */
    private static boolean looksFirst(BlockingQueue<?> queue) {
        return !unlimited(queue) && (BlockingDequeHooks.LOOK_FIRST || !(queue instanceof BlockingDeque<?>));
    }

    /** Whether the JDK compares elements, or calls functions of the program, while it holds the lock of the queue. */
    static boolean callsUnderItsLock(Object queue) {
        return queue instanceof PriorityBlockingQueue<?> || queue instanceof DelayQueue<?> || queue instanceof ArrayBlockingQueue<?>;
    }

    static <T extends @Nullable Object> T locked(Object queue, Supplier<T> call) {
        return callsUnderItsLock(queue) ? Undivided.call(call) : call.get();
    }

    static boolean ours(Object queue) {
        return queue.getClass().getClassLoader() != null && !(queue instanceof java.util.AbstractCollection<?>);
    }

    public static <E> void put(BlockingQueue<E> queue, E element) throws InterruptedException {
        Machine machine = Machine.current;
        if (queue instanceof SynchronousQueue<E> handover) {
            Handover.of(handover).put(element);
            return;
        }
        if (ours(queue)) {
            queue.put(element);
            return;
        }
        java.util.Objects.requireNonNull(element);
        room(machine, queue);
        // The queue's own put would look once more whether the thread is interrupted.
        boolean ignored = locked(queue, () -> queue.add(element));
    }

    static void room(Machine machine, BlockingQueue<?> queue) throws InterruptedException {
        if (queue.remainingCapacity() == Integer.MAX_VALUE) {
            if (looksFirst(queue)) {
                Interrupts.check(machine);
            }
            machine.step(taking(queue).operation(Kind.WRITE, true));
            Transfers.catchUp(queue);
        } else if (!looksFirst(queue)) {
            putting(queue).unlessReady(machine);
        } else {
            putting(queue).interruptibly(machine);
        }
    }

    public static <E> @Nullable E take(BlockingQueue<E> queue) throws InterruptedException {
        Machine machine = Machine.current;
        if (queue instanceof SynchronousQueue<E> handover) {
            return Handover.of(handover).take();
        }
        if (queue instanceof DelayQueue<?> delayed) {
            return element(DelayQueueHooks.take(delayed));
        }
        if (ours(queue)) {
            return queue.take();
        }
        if (queue instanceof LinkedTransferQueue<E> linked && Transfers.matter(linked)) {
            return Transfers.of(linked).take();
        }
        if (queue instanceof BlockingDeque<E> deque) {
            return BlockingDequeHooks.takeFirst(deque);
        }
        taking(queue).interruptibly(machine);
        return java.util.Objects.requireNonNull(locked(queue, queue::poll));
    }

    public static <E> boolean add(BlockingQueue<E> queue, E element) {
        if (queue instanceof SynchronousQueue<E> handover) {
            if (Handover.of(handover).offer(element)) {
                return true;
            }
            throw new IllegalStateException("Queue full");
        }
        SharedCollections.update(queue, Machine.current.site);
        return locked(queue, () -> queue.add(element));
    }

    public static <E> boolean offer(BlockingQueue<E> queue, E element) {
        if (queue instanceof SynchronousQueue<E> handover) {
            return Handover.of(handover).offer(element);
        }
        SharedCollections.update(queue, Machine.current.site);
        return locked(queue, () -> queue.offer(element));
    }

    public static <E> boolean offer(BlockingQueue<E> queue, E element, long time, TimeUnit unit) throws InterruptedException {
        Machine machine = Machine.current;
        if (ours(queue)) {
            return queue.offer(element, time, unit);
        }
        if (queue instanceof SynchronousQueue<E> handover) {
            return Handover.of(handover).offer(element, unit.toNanos(time));
        }
        if (unlimited(queue)) {
            return offer(queue, element);
        }
        java.util.Objects.requireNonNull(element);
        return putting(queue).atMost(machine, unit.toNanos(time)) && locked(queue, () -> queue.offer(element));
    }

    public static <E> E remove(BlockingQueue<E> queue) {
        if (queue instanceof SynchronousQueue<E> handover) {
            E given = Handover.of(handover).poll();
            if (given == null) {
                throw new NoSuchElementException();
            }
            return given;
        }
        SharedCollections.update(queue, Machine.current.site);
        return locked(queue, () -> queue.remove());
    }

    public static <E> @Nullable E poll(BlockingQueue<E> queue) {
        if (queue instanceof SynchronousQueue<E> handover) {
            return Handover.of(handover).poll();
        }
        if (ours(queue) || Transfers.matter(queue)) {
            SharedCollections.update(queue, Machine.current.site);
        } else {
            // To find nothing is only to look.
            taking(queue).attempt(Machine.current);
        }
        return locked(queue, () -> queue.poll());
    }

    public static <E> @Nullable E poll(BlockingQueue<E> queue, long time, TimeUnit unit) throws InterruptedException {
        Machine machine = Machine.current;
        if (ours(queue)) {
            return queue.poll(time, unit);
        }
        if (queue instanceof SynchronousQueue<E> handover) {
            return Handover.of(handover).poll(unit.toNanos(time));
        }
        if (queue instanceof DelayQueue<?> delayed) {
            return element(DelayQueueHooks.poll(delayed, time, unit));
        }
        if (queue instanceof LinkedTransferQueue<E> linked && Transfers.matter(linked)) {
            return Transfers.of(linked).poll(unit.toNanos(time));
        }
        return (queue instanceof TransferQueue<?> ? taking(queue).unlessReady(machine, unit.toNanos(time))
                : taking(queue).atMost(machine, unit.toNanos(time))) ? locked(queue, queue::poll) : null;
    }

    public static <E> int drainTo(BlockingQueue<E> queue, Collection<? super E> target) {
        return drainTo(queue, target, Integer.MAX_VALUE);
    }

    @SuppressWarnings("ReferenceEquality") // The queue itself, not one that is equal.
    public static <E> int drainTo(BlockingQueue<E> queue, Collection<? super E> target, int most) {
        if (queue instanceof SynchronousQueue<E> handover) {
            return Handover.of(handover).drainTo(target, most);
        }
        int site = Machine.current.site;
        SharedCollections.update(queue, site);
        if (ours(queue) || target == queue || Objects.isNull(target)) {
            return queue.drainTo(target, most);
        }
        // Two locations, one step each: what is taken in the first is added in the second.
        List<E> taken = new ArrayList<>();
        int count = locked(queue, () -> queue.drainTo(taken, most));
        if (count > 0) {
            SharedCollections.update(target, site);
            target.addAll(taken);
        }
        return count;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // It comes out of a queue of such elements.
    private static <E> @Nullable E element(@Nullable Object taken) {
        return (E) taken;
    }
}
