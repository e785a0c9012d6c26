package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesConstructor;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** Makes {@link CompletionQueue}s. */
@Replaces(ExecutorCompletionService.class)
public final class ExecutorCompletionServiceHooks {
    private ExecutorCompletionServiceHooks() {}

    @ReplacesConstructor
    public static <V> ExecutorCompletionService<V> create(Executor executor) {
        return new CompletionQueue<>(executor, new LinkedBlockingQueue<>());
    }

    @ReplacesConstructor
    public static <V> ExecutorCompletionService<V> create(Executor executor, BlockingQueue<Future<V>> queue) {
        return new CompletionQueue<>(executor, queue);
    }
}
