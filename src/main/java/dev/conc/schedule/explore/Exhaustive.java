package dev.conc.schedule.explore;

import dev.conc.schedule.explore.search.Search;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A search in as many turns as one likes; where it is none for the program, the one that can do instead. */
final class Exhaustive {
    private final WorkerThreads threads;
    private final BooleanSupplier timeIsUp;
    private Search<?> search;
    private volatile SearchRun<?> run;

    /** @param timeIsUp whether to come to an end */
    Exhaustive(Search<?> search, WorkerThreads threads, BooleanSupplier timeIsUp) {
        this.search = search;
        this.threads = threads;
        this.timeIsUp = timeIsUp;
        this.run = new SearchRun<>(search, threads, 0, timeIsUp);
    }

    /** {@link SearchRun#run} of the search that covers the program. */
    SearchRun.Standing run(Budget budget, long most, Runnable afterBatch) {
        while (true) {
            SearchRun.Standing standing = run.run(budget, most, afterBatch);
            if (standing != SearchRun.Standing.BEYOND) {
                return standing;
            }
            @Nullable
            Search<?> next = search.instead();
            if (next == null) {
                throw new IllegalStateException("no search covers the program");
            }
            search = next;
            run = new SearchRun<>(next, threads, 0, timeIsUp);
        }
    }

    /** The search that is under way. */
    SearchRun<?> current() {
        return run;
    }
}
