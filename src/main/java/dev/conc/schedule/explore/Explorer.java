package dev.conc.schedule.explore;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Diverged;
import dev.conc.schedule.WorkingTime;
import dev.conc.schedule.explore.dpor.GraphSearch;
import dev.conc.schedule.explore.findings.FewestPreemptions;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.search.Search;
import dev.conc.schedule.explore.tree.BoundedSearch;
import dev.conc.schedule.explore.tree.RandomSearch;
import dev.conc.schedule.explore.tree.TreeSearch;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Explores a program: runs the executions that its strategy asks for and collects what they show. The result does not depend on the number of
 * workers, and memory not on the number of executions, only on their length and on how many different outcomes there are.
 *
 * <pre>{@code Exploration found = new Explorer(() -> load("Bank.java"), ExploreOptions.of(Strategy.DPOR).withWorkers(2)).explore();}</pre>
 */
public final class Explorer {
    private final Supplier<ControlledProgram> programs;
    private final ExploreOptions options;
    private volatile @Nullable SearchRun<?> underWay;

    /** @param programs gives each worker a program of its own, in the worker's thread */
    public Explorer(Supplier<ControlledProgram> programs, ExploreOptions options) {
        this.programs = programs;
        this.options = options;
    }

    /**
     * Explores until everything is covered, a limit is reached, or the calling thread is interrupted.
     *
     * @throws Diverged if the program does something that its schedule does not determine
     */
    public Exploration explore() {
        long began = System.nanoTime();
        BooleanSupplier timeIsUp = timeIsUp();
        try (WorkerThreads threads = new WorkerThreads(programs, options.workers())) {
            @Nullable
            Search<?> search = search();
            while (search != null) {
                SearchRun<?> searchRun = new SearchRun<>(search, threads, options, began, timeIsUp);
                underWay = searchRun;
                if (searchRun.run()) {
                    Exploration found = searchRun.exploration();
                    // Who is out of time, or has nothing to improve, needs no program for it, which takes a while to load.
                    return found.failures().isEmpty() || timeIsUp.getAsBoolean()
                            ? found.withFailures(found.failures())
                            : threads.first(program -> new FewestPreemptions(program, found, timeIsUp).improved());
                }
                search = search.instead();
            }
            throw new IllegalStateException("no search covers the program");
        }
    }

    /**
     * What has been found so far, where {@link #explore} is under way in another thread: the program may be in a step that takes for ever, so that the exploration cannot end. Empty
     * before it has begun.
     */
    public Optional<Exploration> soFar() {
        return Optional.ofNullable(underWay).map(SearchRun::exploration);
    }

    /** Asked in the midst of executions too, where the interrupts of the exploring thread are those of the program's thread that it carries: those count between executions alone. */
    private BooleanSupplier timeIsUp() {
        long began = WorkingTime.nanos();
        return () -> options.stop().getAsBoolean() || WorkingTime.nanos() - began >= options.time().toNanos();
    }

    private Search<?> search() {
        return switch (options.strategy()) {
            case DPOR -> new GraphSearch();
            case ALL -> new TreeSearch(TreeSearch.Reduction.NONE);
            case BOUNDED -> new BoundedSearch();
            case RANDOM -> new RandomSearch(options.seed());
        };
    }
}
