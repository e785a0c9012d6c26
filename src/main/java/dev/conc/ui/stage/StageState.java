package dev.conc.ui.stage;

import dev.conc.program.control.Playback;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that the stage shows depends on this and on the size of the terminal.
 *
 * @param program the name of the program
 * @param playback the execution and the moment of it that is looked at
 * @param chosen the thread that the keys are about
 * @param sheet what is shown in place of the source, if anything
 * @param top the first line of a sheet that is shown
 * @param pane the pane that a screen shows which has room for one alone
 * @param prompt what the learner is typing, if anything
 * @param busy whether the program is running on; until it stands still, keys wait
 * @param landing which moment to look at when it stands still; its last if empty
 * @param search what has been explored, if anything
 * @param notice a line for the learner, until the next key; empty if none
 * @param edition whose version of the program it is
 * @param unfolded whether the timeline shows the steps too that say nothing of how threads work together
 */
public record StageState(
        String program,
        Playback playback,
        int chosen,
        Sheet sheet,
        int top,
        Pane pane,
        Optional<Prompt> prompt,
        boolean busy,
        OptionalInt landing,
        Optional<StageSearch> search,
        String notice,
        Edition edition,
        boolean unfolded) {
    /** What can be shown in place of the source. */
    public enum Sheet {
        NONE,
        HELP,
        OUTCOMES,
        BYTECODE,
        /** The learner's version beside the original. */
        COMPARISON,
        /** What the panes may have to cut, in full. */
        WHOLE;

        /** Whether it takes the place of all panes, and not of the source alone. */
        boolean isWhole() {
            return switch (this) {
                case HELP, OUTCOMES, COMPARISON, WHOLE -> true;
                case NONE, BYTECODE -> false;
            };
        }

        /** Whether the arrow keys scroll it. */
        boolean scrolls() {
            return this == HELP || this == WHOLE || this == COMPARISON;
        }
    }

    /** The parts of the stage. */
    public enum Pane {
        SOURCE,
        THREADS,
        DATA;

        /** The one after this, in a circle. */
        public Pane next() {
            return switch (this) {
                case SOURCE -> THREADS;
                case THREADS -> DATA;
                case DATA -> SOURCE;
            };
        }
    }

    /** Something that the learner types. */
    record Prompt(Question question, String text) {
        /** What it is for. */
        enum Question {
            STEP,
            FILE
        }
    }

    /** Before the first answer of the program. */
    static StageState open(String program) {
        return new StageState(
                program, Playback.empty(), 0, Sheet.NONE, 0, Pane.SOURCE, Optional.empty(), false, OptionalInt.empty(), Optional.empty(),
                "", Edition.NONE, false);
    }

    /** With another execution, or the same at another moment; a thread that is not there yet cannot stay chosen. */
    public StageState with(Playback other) {
        int threads = other.statuses().size();
        int stays = threads == 0 ? 0 : Math.min(chosen, threads - 1);
        return new StageState(program, other, stays, sheet, top, pane, prompt, busy, landing, search, notice, edition, unfolded);
    }

    /** With another execution, or the same at another moment, and with the thread chosen that took the last step before it; at the start, that takes the first. */
    public StageState follow(Playback other) {
        int thread = other.position() > 0 ? other.step(other.position() - 1).thread()
                : other.length() > 0 ? other.step(0).thread() : chosen;
        return choose(thread).scrollTo(top).with(other);
    }

    public StageState choose(int thread) {
        return new StageState(program, playback, thread, sheet, 0, pane, prompt, busy, landing, search, notice, edition, unfolded);
    }

    public StageState show(Sheet other) {
        return new StageState(program, playback, chosen, other, 0, pane, prompt, busy, landing, search, notice, edition, unfolded);
    }

    StageState scrollTo(int line) {
        return new StageState(program, playback, chosen, sheet, line, pane, prompt, busy, landing, search, notice, edition, unfolded);
    }

    StageState turnTo(Pane other) {
        return new StageState(program, playback, chosen, sheet, top, other, prompt, busy, landing, search, notice, edition, unfolded);
    }

    StageState ask(Prompt what) {
        return new StageState(program, playback, chosen, sheet, top, pane, Optional.of(what), busy, landing, search, notice, edition,
                unfolded);
    }

    StageState askNothing() {
        return new StageState(program, playback, chosen, sheet, top, pane, Optional.empty(), busy, landing, search, notice, edition,
                unfolded);
    }

    /** The program runs on; then the moment given is looked at. */
    StageState await(OptionalInt moment) {
        return new StageState(program, playback, chosen, sheet, top, pane, prompt, true, moment, search, notice, edition, unfolded);
    }

    /** The program stands still. */
    StageState rest() {
        return new StageState(program, playback, chosen, sheet, top, pane, prompt, false, OptionalInt.empty(), search, notice, edition,
                unfolded);
    }

    public StageState with(StageSearch other) {
        return new StageState(program, playback, chosen, sheet, top, pane, prompt, busy, landing, Optional.of(other), notice, edition,
                unfolded);
    }

    StageState say(String words) {
        return new StageState(program, playback, chosen, sheet, top, pane, prompt, busy, landing, search, words, edition, unfolded);
    }

    StageState with(Edition other) {
        return new StageState(program, playback, chosen, sheet, top, pane, prompt, busy, landing, search, notice, other, unfolded);
    }

    /** With what the timeline folds shown, or folded again. */
    StageState turnFolds() {
        return new StageState(program, playback, chosen, sheet, top, pane, prompt, busy, landing, search, notice, edition, !unfolded);
    }

    /** At the start of another program, of which nothing is known yet. */
    StageState again(Edition other) {
        return new StageState(
                program, Playback.empty(), 0, Sheet.NONE, 0, pane, Optional.empty(), true, OptionalInt.empty(), Optional.empty(), "",
                other, unfolded);
    }
}
