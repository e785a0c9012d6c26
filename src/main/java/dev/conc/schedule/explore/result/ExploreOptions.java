package dev.conc.schedule.explore.result;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What an exploration is asked to do.
 *
 * @param executions at most so many executions; the exploration is not complete if there are more
 * @param time       the exploration ends after so long, and an execution that is under way then is given up
 * @param workers    how many threads run executions. Has no influence on what is found, unless the time runs out
 * @param seed       for {@link Strategy#RANDOM}
 * @param stop       whether to end the exploration; asked by all workers again and again
 * @param progress   told ten times a second at most, in the thread that explores
 */
public record ExploreOptions(Strategy strategy, long executions, Duration time, int workers, long seed, BooleanSupplier stop,
        Consumer<Progress> progress) {
    /** How many executions {@link Strategy#RANDOM} runs unless told otherwise. */
    public static final long RANDOM_EXECUTIONS = 10_000;

    public ExploreOptions {
        if (executions < 1 || workers < 1) {
            throw new IllegalArgumentException("an exploration needs at least one execution and one worker");
        }
    }

    /** One worker, and no limits but that of {@link #RANDOM_EXECUTIONS}. */
    public static ExploreOptions of(Strategy strategy) {
        long executions = strategy == Strategy.RANDOM ? RANDOM_EXECUTIONS : Long.MAX_VALUE;
        return new ExploreOptions(strategy, executions, Duration.ofNanos(Long.MAX_VALUE), 1, 1, () -> false, _ -> {});
    }

    public ExploreOptions withExecutions(long most) {
        return new ExploreOptions(strategy, most, time, workers, seed, stop, progress);
    }

    public ExploreOptions withTime(Duration most) {
        return new ExploreOptions(strategy, executions, most, workers, seed, stop, progress);
    }

    public ExploreOptions withWorkers(int number) {
        return new ExploreOptions(strategy, executions, time, number, seed, stop, progress);
    }

    public ExploreOptions withSeed(long number) {
        return new ExploreOptions(strategy, executions, time, workers, number, stop, progress);
    }

    public ExploreOptions withStop(BooleanSupplier wanted) {
        return new ExploreOptions(strategy, executions, time, workers, seed, wanted, progress);
    }

    public ExploreOptions withProgress(Consumer<Progress> listener) {
        return new ExploreOptions(strategy, executions, time, workers, seed, stop, listener);
    }
}
