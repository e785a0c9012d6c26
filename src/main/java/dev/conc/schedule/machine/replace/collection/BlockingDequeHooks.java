package dev.conc.schedule.machine.replace.collection;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The methods of blocking deques that wait. */
@Replaces(BlockingDeque.class)
public final class BlockingDequeHooks {
    private BlockingDequeHooks() {}

    public static <E> void putFirst(BlockingDeque<E> deque, E element) throws InterruptedException {
        BlockingQueueHooks.room(Machine.current, deque);
        deque.addFirst(element);
    }

    public static <E> void putLast(BlockingDeque<E> deque, E element) throws InterruptedException {
        BlockingQueueHooks.room(Machine.current, deque);
        deque.addLast(element);
    }

    public static <E> E takeFirst(BlockingDeque<E> deque) throws InterruptedException {
        BlockingQueueHooks.taking(deque).interruptibly(Machine.current);
        return java.util.Objects.requireNonNull(deque.pollFirst());
    }

    public static <E> E takeLast(BlockingDeque<E> deque) throws InterruptedException {
        BlockingQueueHooks.taking(deque).interruptibly(Machine.current);
        return java.util.Objects.requireNonNull(deque.pollLast());
    }

    public static <E> boolean offerFirst(BlockingDeque<E> deque, E element, long time, TimeUnit unit) throws InterruptedException {
        return BlockingQueueHooks.putting(deque).atMost(Machine.current, unit.toNanos(time)) && deque.offerFirst(element);
    }

    public static <E> boolean offerLast(BlockingDeque<E> deque, E element, long time, TimeUnit unit) throws InterruptedException {
        return BlockingQueueHooks.putting(deque).atMost(Machine.current, unit.toNanos(time)) && deque.offerLast(element);
    }

    public static <E> @Nullable E pollFirst(BlockingDeque<E> deque, long time, TimeUnit unit) throws InterruptedException {
        return BlockingQueueHooks.taking(deque).atMost(Machine.current, unit.toNanos(time)) ? deque.pollFirst() : null;
    }

    public static <E> @Nullable E pollLast(BlockingDeque<E> deque, long time, TimeUnit unit) throws InterruptedException {
        return BlockingQueueHooks.taking(deque).atMost(Machine.current, unit.toNanos(time)) ? deque.pollLast() : null;
    }
}
