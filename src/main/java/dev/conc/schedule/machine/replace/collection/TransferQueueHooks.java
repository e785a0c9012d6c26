package dev.conc.schedule.machine.replace.collection;

import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;

/** The methods of transfer queues that hand over to who waits, or tell whether somebody does. */
@Replaces(TransferQueue.class)
public final class TransferQueueHooks {
    private TransferQueueHooks() {}

    public static <E> void transfer(TransferQueue<E> queue, E element) throws InterruptedException {
        if (queue instanceof LinkedTransferQueue<E> linked) {
            Transfers.of(linked).transfer(element);
        } else {
            queue.transfer(element);
        }
    }

    public static <E> boolean tryTransfer(TransferQueue<E> queue, E element) {
        return queue instanceof LinkedTransferQueue<E> linked ? Transfers.of(linked).tryTransfer(element) : queue.tryTransfer(element);
    }

    public static <E> boolean tryTransfer(TransferQueue<E> queue, E element, long time, TimeUnit unit) throws InterruptedException {
        return queue instanceof LinkedTransferQueue<E> linked ? Transfers.of(linked).tryTransfer(element, unit.toNanos(time))
                : queue.tryTransfer(element, time, unit);
    }

    public static boolean hasWaitingConsumer(TransferQueue<?> queue) {
        return queue instanceof LinkedTransferQueue<?> linked ? Transfers.of(linked).waitingConsumers() > 0 : queue.hasWaitingConsumer();
    }

    public static int getWaitingConsumerCount(TransferQueue<?> queue) {
        return queue instanceof LinkedTransferQueue<?> linked ? Transfers.of(linked).waitingConsumers() : queue.getWaitingConsumerCount();
    }
}
