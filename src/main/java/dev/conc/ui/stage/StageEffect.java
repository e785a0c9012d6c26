package dev.conc.ui.stage;

import dev.conc.program.Program;
import dev.conc.program.control.Bytecode;
import dev.conc.schedule.worker.Request;

/** What the stage makes happen outside of its state. */
sealed interface StageEffect {
    /** The program is run on; the moments known so far need not be told. */
    record Advance(String schedule, int known, Request.Pace pace) implements StageEffect {}

    /** What can happen is explored. */
    record Explore(StageSearch search) implements StageEffect {}

    /** An exploration ends with what it has found so far. */
    record Stop(long search) implements StageEffect {}

    /** The schedule is written to a file. */
    record Save(String file, String schedule) implements StageEffect {}

    /** The schedule is put into the clipboard. */
    record Copy(String schedule) implements StageEffect {}

    /** The program, which may be another one, is started again with workers of its own. */
    record Restart(Program program) implements StageEffect {}

    /** The learner changes the program, beginning at a line; 0 for anywhere. */
    record Edit(int line) implements StageEffect {}

    /** The learner's version is compared with the original. */
    record Compare() implements StageEffect {}

    /** The program is shown with its bytecode. */
    record Unfold(Bytecode bytecode) implements StageEffect {}
}
