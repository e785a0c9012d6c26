package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesConstructor;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Tasks that the program makes itself: the end of the computation is a step before its result can be had. */
@Replaces(FutureTask.class)
public final class FutureTaskHooks {
    private FutureTaskHooks() {}

    @ReplacesConstructor
    public static <T> FutureTask<T> create(Callable<T> task) {
        return new FutureTask<>(Stages.wrapCallable(task));
    }

    @ReplacesConstructor
    public static <T extends @Nullable Object> FutureTask<T> create(Runnable task, T result) {
        return new FutureTask<>(Stages.wrapCallable(Executors.callable(task, result)));
    }
}
