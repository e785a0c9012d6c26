package dev.conc.schedule.explore;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Diverged;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Explores a program: runs the executions that its strategy asks for and collects what they show. The result does not depend on the number of
 * workers, and memory not on the number of executions, only on their length and on how many different outcomes there are.
 *
 * <pre>{@code Exploration found = new Explorer(() -> load("Bank.java"), Options.of(Strategy.DPOR).withWorkers(2)).explore();}</pre>
 */
public final class Explorer {
    private final Supplier<ControlledProgram> programs;
    private final Options options;

    /** @param programs gives each worker a program of its own, in the worker's thread */
    public Explorer(Supplier<ControlledProgram> programs, Options options) {
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
        try (Crew crew = new Crew(programs, options.workers())) {
            @Nullable Search<?> search = search();
            while (search != null) {
                Sweep<?> sweep = new Sweep<>(search, crew, options, began);
                if (sweep.run()) {
                    Exploration found = sweep.exploration();
                    return crew.first(program -> new FewestPreemptions(program, found, deadline(began)).improved());
                }
                search = search.instead();
            }
            throw new IllegalStateException("no search covers the program");
        }
    }

    private long deadline(long began) {
        long most = options.time().toNanos();
        return most > Long.MAX_VALUE - began ? Long.MAX_VALUE : began + most;
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
