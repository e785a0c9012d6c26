package dev.conc.ui.stage;

import dev.conc.schedule.worker.Request;

/** What a key on the stage makes happen outside of the screen. */
sealed interface StageEffect {
    /** Nothing. */
    record None() implements StageEffect {}

    /** The program is run on; the moments known so far need not be told. */
    record Advance(String schedule, int known, Request.Pace pace) implements StageEffect {}

    /** What can happen is explored. */
    record Explore(StageSearch search) implements StageEffect {}

    /** The schedule is written to a file. */
    record Save(String file, String schedule) implements StageEffect {}

    /** The learner leaves. */
    record Quit() implements StageEffect {}

    /** The learner leaves by Ctrl-C. */
    record Interrupt() implements StageEffect {}
}
