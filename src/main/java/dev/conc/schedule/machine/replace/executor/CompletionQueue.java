package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.replace.collection.BlockingQueueHooks;
import dev.conc.schedule.machine.replace.collection.SharedCollections;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A completion service whose tasks put themselves into the queue in a step of their own: the JDK's do it inside, in the step before, where the schedule could not choose who is first. */
final class CompletionQueue<V> extends ExecutorCompletionService<V> {
    private final Executor executor;
    private final BlockingQueue<Future<V>> queue;

    CompletionQueue(Executor executor, BlockingQueue<Future<V>> queue) {
        super(executor, queue);
        this.executor = executor;
        this.queue = queue;
    }

    private final class Task extends FutureTask<V> {
        Task(Callable<V> body) {
            super(body);
        }

        @Override
        protected void set(V result) {
            FutureHooks.ends(this);
            super.set(result);
        }

        @Override
        protected void setException(Throwable thrown) {
            FutureHooks.ends(this);
            super.setException(thrown);
        }

        @Override
        protected void done() {
            SharedCollections.update(queue, Machine.current.site);
            queue.add(this);
        }
    }

    @Override
    public Future<V> submit(Callable<V> body) {
        Task task = new Task(Objects.requireNonNull(body));
        FutureHooks.own(task);
        ExecutorHooks.execute(executor, task);
        return task;
    }

    @Override
    public Future<V> submit(Runnable body, V result) {
        return submit(Executors.callable(body, result));
    }

    @Override
    public Future<V> take() throws InterruptedException {
        return Objects.requireNonNull(BlockingQueueHooks.take(queue));
    }

    @Override
    public @Nullable Future<V> poll() {
        return BlockingQueueHooks.poll(queue);
    }

    @Override
    public @Nullable Future<V> poll(long time, TimeUnit unit) throws InterruptedException {
        return BlockingQueueHooks.poll(queue, time, unit);
    }
}
