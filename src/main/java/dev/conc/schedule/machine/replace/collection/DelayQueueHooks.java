package dev.conc.schedule.machine.replace.collection;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.Undivided;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Delay queues: the JDK's, but who waits for the delay of an element sleeps in virtual time. */
@Replaces(DelayQueue.class)
public final class DelayQueueHooks {
    private DelayQueueHooks() {}

    public static <E extends Delayed> E take(DelayQueue<E> queue) throws InterruptedException {
        while (true) {
            BlockingQueueHooks.taking(queue).interruptibly(Machine.current);
            E due = Undivided.call(queue::poll);
            if (due != null) {
                return due;
            }
            Threads.pause(delay(queue));
        }
    }

    public static <E extends Delayed> @Nullable E poll(DelayQueue<E> queue, long time, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(time);
        while (BlockingQueueHooks.taking(queue).atMost(Machine.current, left)) {
            E due = Undivided.call(queue::poll);
            if (due != null) {
                return due;
            }
            long delay = delay(queue);
            if (delay >= left) {
                Threads.pause(left);
                return Undivided.call(queue::poll);
            }
            Threads.pause(delay);
            left -= delay;
        }
        return null;
    }

    private static long delay(DelayQueue<?> queue) {
        Delayed head = queue.peek();
        return head == null ? 0 : Math.max(0, head.getDelay(TimeUnit.NANOSECONDS));
    }
}
