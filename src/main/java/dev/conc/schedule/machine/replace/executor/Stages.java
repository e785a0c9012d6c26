package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Functions of the program that the JDK calls and then goes on inside. The end of such a function is a step, so that what the JDK does next, such as completing a future, is apart from the
 * function's own last step.
 */
public final class Stages {
    private Stages() {}

    /** Called by the rewritten code before a call into an object of the JDK whose inside is one location with all others. */
    public static void call(int site) {
        Machine machine = Machine.current;
        machine.site = site;
        machine.step(Library.CALL);
    }

    /** What runs asynchronous stages for which the program names no executor. */
    public static Executor executor() {
        return CommonPool.EXECUTOR;
    }

    public static @Nullable Executor wrapExecutor(@Nullable Executor executor) {
        return executor instanceof java.util.concurrent.ForkJoinPool pool ? task -> ForkJoinPoolHooks.execute(pool, task) : executor;
    }

    public static @Nullable Runnable wrapRunnable(@Nullable Runnable task) {
        return task == null ? null : () -> {
            try {
                task.run();
            } finally {
                end();
            }
        };
    }

    public static <T extends @Nullable Object> @Nullable Callable<T> wrapCallable(@Nullable Callable<T> task) {
        return task == null ? null : () -> {
            try {
                return task.call();
            } finally {
                end();
            }
        };
    }

    public static @Nullable Supplier<?> wrapSupplier(@Nullable Supplier<?> supplier) {
        return supplier == null ? null : () -> {
            try {
                return supplier.get();
            } finally {
                end();
            }
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static @Nullable Function<?, ?> wrapFunction(@Nullable Function function) {
        return function == null ? null : argument -> {
            try {
                return function.apply(argument);
            } finally {
                end();
            }
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static @Nullable BiFunction<?, ?, ?> wrapBiFunction(@Nullable BiFunction function) {
        return function == null ? null : (first, second) -> {
            try {
                return function.apply(first, second);
            } finally {
                end();
            }
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static @Nullable Consumer<?> wrapConsumer(@Nullable Consumer consumer) {
        return consumer == null ? null : argument -> {
            try {
                consumer.accept(argument);
            } finally {
                end();
            }
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static @Nullable BiConsumer<?, ?> wrapBiConsumer(@Nullable BiConsumer consumer) {
        return consumer == null ? null : (first, second) -> {
            try {
                consumer.accept(first, second);
            } finally {
                end();
            }
        };
    }

    private static void end() {
        Machine.current.step(Library.CALL);
    }
}
