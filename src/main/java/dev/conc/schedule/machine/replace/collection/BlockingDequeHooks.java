package dev.conc.schedule.machine.replace.collection;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The methods of blocking deques that wait. */
@Replaces(BlockingDeque.class)
public final class BlockingDequeHooks {
    /** Whether put and take of this JDK look whether the thread is interrupted also if they have nothing to wait for. */
    static final boolean LOOK_FIRST = looksFirst();

    private BlockingDequeHooks() {}

    private static boolean looksFirst() {
        boolean before = Thread.interrupted();
        boolean looks = false;
        Thread.currentThread().interrupt();
        try {
            new LinkedBlockingDeque<>().put("");
        } catch (InterruptedException found) {
            looks = true;
        }
        boolean ignored = Thread.interrupted();
        if (before) {
            Thread.currentThread().interrupt();
        }
        return looks;
    }

    private static void elements(BlockingDeque<?> deque) throws InterruptedException {
        if (LOOK_FIRST) {
            BlockingQueueHooks.taking(deque).interruptibly(Machine.current);
        } else {
            BlockingQueueHooks.taking(deque).unlessReady(Machine.current);
        }
    }

    public static <E> void putFirst(BlockingDeque<E> deque, E element) throws InterruptedException {
        java.util.Objects.requireNonNull(element);
        BlockingQueueHooks.room(Machine.current, deque);
        deque.addFirst(element);
    }

    public static <E> void putLast(BlockingDeque<E> deque, E element) throws InterruptedException {
        java.util.Objects.requireNonNull(element);
        BlockingQueueHooks.room(Machine.current, deque);
        deque.addLast(element);
    }

    public static <E> E takeFirst(BlockingDeque<E> deque) throws InterruptedException {
        elements(deque);
        return java.util.Objects.requireNonNull(deque.pollFirst());
    }

    public static <E> E takeLast(BlockingDeque<E> deque) throws InterruptedException {
        elements(deque);
        return java.util.Objects.requireNonNull(deque.pollLast());
    }

    public static <E> boolean offerFirst(BlockingDeque<E> deque, E element, long time, TimeUnit unit) throws InterruptedException {
        java.util.Objects.requireNonNull(element);
        return BlockingQueueHooks.putting(deque).atMost(Machine.current, unit.toNanos(time)) && deque.offerFirst(element);
    }

    public static <E> boolean offerLast(BlockingDeque<E> deque, E element, long time, TimeUnit unit) throws InterruptedException {
        java.util.Objects.requireNonNull(element);
        return BlockingQueueHooks.putting(deque).atMost(Machine.current, unit.toNanos(time)) && deque.offerLast(element);
    }

    public static <E> @Nullable E pollFirst(BlockingDeque<E> deque, long time, TimeUnit unit) throws InterruptedException {
        return BlockingQueueHooks.taking(deque).atMost(Machine.current, unit.toNanos(time)) ? deque.pollFirst() : null;
    }

    public static <E> @Nullable E pollLast(BlockingDeque<E> deque, long time, TimeUnit unit) throws InterruptedException {
        return BlockingQueueHooks.taking(deque).atMost(Machine.current, unit.toNanos(time)) ? deque.pollLast() : null;
    }
}
