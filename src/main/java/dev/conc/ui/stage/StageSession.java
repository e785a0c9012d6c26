package dev.conc.ui.stage;

import dev.conc.ui.screen.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stage from its opening to its end: what it shows, and what its screen has to remember beside that.
 *
 * @param shown what is shown
 * @param waiting keys that wait while the program runs on
 * @param stopping the number of the exploration that was told to end last; -1 for none
 * @param ending what ended the stage, if it was not the learner
 */
record StageSession(StageState shown, List<Key> waiting, long stopping, Optional<StageEvent> ending) {
    /** Keys that wait; more are dropped. */
    private static final int MOST_WAITING = 1000;

    static StageSession open(String program) {
        return of(StageState.open(program));
    }

    static StageSession of(StageState first) {
        return new StageSession(first, List.of(), -1, Optional.empty());
    }

    StageSession show(StageState other) {
        return new StageSession(other, waiting, stopping, ending);
    }

    /** With a key that waits until the program stands still. */
    StageSession await(Key key) {
        if (waiting.size() >= MOST_WAITING) {
            return this;
        }
        List<Key> more = new ArrayList<>(waiting);
        more.add(key);
        return new StageSession(shown, List.copyOf(more), stopping, ending);
    }

    StageSession awaitNothing() {
        return new StageSession(shown, List.of(), stopping, ending);
    }

    StageSession stop(long search) {
        return new StageSession(shown, waiting, search, ending);
    }

    StageSession end(StageEvent why) {
        return new StageSession(shown, waiting, stopping, Optional.of(why));
    }
}
