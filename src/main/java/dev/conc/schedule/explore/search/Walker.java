package dev.conc.schedule.explore.search;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.Execution;
import java.util.List;

/** Runs branches of a {@link Search}, one after the other. */
public interface Walker<B> extends Chooser {
    /**
     * The next execution is to be that of the branch.
     *
     * @param found where the branches go that this one shows
     */
    void begin(B branch, List<B> found);

    /** How many steps of the program take as long as the search for branches took in the last execution. */
    default int effort() {
        return 0;
    }

    /** The execution has ended. Says what it is worth. */
    Coverage finish(Execution execution);
}
