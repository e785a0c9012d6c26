package dev.conc.schedule.explore.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to cover the executions of a program. A branch is one execution that is still to be run: its beginning is fixed, and running it
 * shows which other branches there are.
 *
 * @param <B> the branches, immutable
 */
public interface Search<B> {
    /** One for each worker; it is used by one thread. */
    Walker<B> walker();

    /** Where to begin; asked again whenever all branches have been run, until there are no more. */
    List<B> more();

    /**
     * A branch that an execution has shown is to be run: the branch, or null if it need not be. Called by one thread, in an order that does not depend on the number of walkers.
     */
    default @Nullable B admitted(B branch) {
        return branch;
    }

    /** About how many bytes of memory a branch takes while it is to be run. */
    int bytes(B branch);

    /** Whether everything has been covered, once there are no more branches. */
    boolean exhaustive();

    /** The search for programs that this one cannot cover, or null if it can cover all. */
    @Nullable
    Search<?> instead();
}
