package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Completion services: {@link CompletionQueue}s make their own steps, subclasses of the JDK's are called inside. */
@Replaces(CompletionService.class)
public final class CompletionServiceHooks {
    private CompletionServiceHooks() {}

    private static boolean enter(CompletionService<?> service) {
        boolean library = !(service instanceof CompletionQueue<?>) && ExecutorHooks.library(service);
        if (library) {
            Machine.current.step(Library.CALL);
        }
        return library;
    }

    public static <V> Future<V> submit(CompletionService<V> service, Callable<V> task) {
        return service.submit(enter(service) ? Stages.wrapCallable(task) : task);
    }

    public static <V> Future<V> submit(CompletionService<V> service, Runnable task, V result) {
        return service.submit(enter(service) ? Stages.wrapRunnable(task) : task, result);
    }

    public static <V> Future<V> take(CompletionService<V> service) throws InterruptedException {
        enter(service);
        return service.take();
    }

    public static <V> @Nullable Future<V> poll(CompletionService<V> service) {
        enter(service);
        return service.poll();
    }

    public static <V> @Nullable Future<V> poll(CompletionService<V> service, long time, TimeUnit unit) throws InterruptedException {
        enter(service);
        return service.poll(time, unit);
    }
}
