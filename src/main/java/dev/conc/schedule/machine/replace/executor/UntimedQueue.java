package dev.conc.schedule.machine.replace.executor;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The queue of a pool, in which nobody waits for real time: an idle thread waits until there is work or it is interrupted. */
final class UntimedQueue extends AbstractQueue<Runnable> implements BlockingQueue<Runnable> {
    final BlockingQueue<Runnable> queue;

    UntimedQueue(BlockingQueue<Runnable> queue) {
        this.queue = queue;
    }

    @Override
    public Runnable poll(long time, TimeUnit unit) throws InterruptedException {
        return queue.take();
    }

    @Override
    public Runnable take() throws InterruptedException {
        return queue.take();
    }

    @Override
    public boolean offer(Runnable task) {
        return queue.offer(task);
    }

    @Override
    public boolean offer(Runnable task, long time, TimeUnit unit) {
        return queue.offer(task);
    }

    @Override
    public void put(Runnable task) throws InterruptedException {
        queue.put(task);
    }

    @Override
    public @Nullable Runnable poll() {
        return queue.poll();
    }

    @Override
    public @Nullable Runnable peek() {
        return queue.peek();
    }

    @Override
    public boolean remove(Object task) {
        return queue.remove(task);
    }

    @Override
    public int remainingCapacity() {
        return queue.remainingCapacity();
    }

    @Override
    public int drainTo(Collection<? super Runnable> target) {
        return queue.drainTo(target);
    }

    @Override
    public int drainTo(Collection<? super Runnable> target, int most) {
        return queue.drainTo(target, most);
    }

    @Override
    public Iterator<Runnable> iterator() {
        return queue.iterator();
    }

    @Override
    public int size() {
        return queue.size();
    }
}
