package dev.conc.schedule.explore;

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
public record Options(Strategy strategy, long executions, Duration time, int workers, long seed, BooleanSupplier stop, Consumer<Progress> progress) {
    /** How many executions {@link Strategy#RANDOM} runs unless told otherwise. */
    public static final long RANDOM_EXECUTIONS = 10_000;

    public Options {
        if (executions < 1 || workers < 1) {
            throw new IllegalArgumentException("an exploration needs at least one execution and one worker");
        }
    }

    /** One worker, and no limits but that of {@link #RANDOM_EXECUTIONS}. */
    public static Options of(Strategy strategy) {
        long executions = strategy == Strategy.RANDOM ? RANDOM_EXECUTIONS : Long.MAX_VALUE;
        return new Options(strategy, executions, Duration.ofNanos(Long.MAX_VALUE), 1, 1, () -> false, _ -> {});
    }

    public Options withExecutions(long most) {
        return new Options(strategy, most, time, workers, seed, stop, progress);
    }

    public Options withTime(Duration most) {
        return new Options(strategy, executions, most, workers, seed, stop, progress);
    }

    public Options withWorkers(int number) {
        return new Options(strategy, executions, time, number, seed, stop, progress);
    }

    public Options withSeed(long number) {
        return new Options(strategy, executions, time, workers, number, stop, progress);
    }

    public Options withStop(BooleanSupplier wanted) {
        return new Options(strategy, executions, time, workers, seed, wanted, progress);
    }

    public Options withProgress(Consumer<Progress> listener) {
        return new Options(strategy, executions, time, workers, seed, stop, listener);
    }
}
