package dev.conc.schedule.explore;

import dev.conc.schedule.ControlledProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The threads that run executions, each with a program of its own. A threads of one is the calling thread. */
final class WorkerThreads implements AutoCloseable {
    /** Something that the whole threads does together. */
    interface Task {
        /** What one member does, in its own thread. */
        void run(int member, ControlledProgram program);
    }

    private final Supplier<ControlledProgram> supplier;
    private final @Nullable ControlledProgram[] programs;
    private final List<ExecutorService> threads = new ArrayList<>();

    WorkerThreads(Supplier<ControlledProgram> supplier, int size) {
        this.supplier = supplier;
        this.programs = new @Nullable ControlledProgram[size];
        for (int member = 0; size > 1 && member < size; member++) {
            threads.add(Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("explorer-" + member).factory()));
        }
    }

    int size() {
        return programs.length;
    }

    /**
     * Returns when the members have done the task; fails as the first of them that failed. Only members that are needed make their program, which takes longer than
     * a small exploration.
     *
     * @param needed how many members there is work for
     */
    void together(int needed, Task task) {
        if (threads.isEmpty()) {
            task.run(0, program(0));
            return;
        }
        List<Future<?>> parts = new ArrayList<>();
        for (int member = 0; member < Math.min(needed, threads.size()); member++) {
            int number = member;
            parts.add(threads.get(member).submit(() -> task.run(number, program(number))));
        }
        RuntimeException failure = null;
        for (Future<?> part : parts) {
            RuntimeException problem = await(part);
            failure = failure == null ? problem : failure;
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** An interrupt does not end the wait, so that no member is still at work when this returns; it is passed on. */
    private static @Nullable RuntimeException await(Future<?> part) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    part.get();
                    return null;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    return e.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Something that one member does for all. */
    <T> T first(Function<ControlledProgram, T> task) {
        if (threads.isEmpty()) {
            return task.apply(program(0));
        }
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        RuntimeException failure = await(threads.getFirst().submit(() -> result.set(task.apply(program(0)))));
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(result.get());
    }

    private ControlledProgram program(int member) {
        ControlledProgram program = programs[member];
        if (program == null) {
            program = supplier.get();
            programs[member] = program;
        }
        return program;
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdown);
    }
}
