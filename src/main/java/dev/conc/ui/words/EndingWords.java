package dev.conc.ui.words;

import dev.conc.program.run.Ending;
import dev.conc.ui.screen.Messages;

/** How a run ended, in the language of the screen. */
public final class EndingWords {
    private EndingWords() {}

    /** In a few words, without the program. */
    public static String of(Ending ending, Messages messages) {
        return switch (ending) {
            case Ending.Exited exited -> messages.text("ending.exited", exited.code());
            case Ending.TimeLimit limit -> messages.text("ending.time", limit.limit().toSeconds());
            case Ending.OutputLimit limit -> messages.text("ending.output", limit.bytes() >> 20);
            case Ending.MemoryLimit limit -> messages.text("ending.memory", limit.mebibytes());
            case Ending.Stopped _ -> messages.text("ending.stopped");
        };
    }

    /** The same in a sentence about a program, without its end. */
    public static String of(String program, Ending ending, Messages messages) {
        return switch (ending) {
            case Ending.Exited exited -> messages.text("run.exited", program, exited.code());
            case Ending.TimeLimit limit -> messages.text("run.time", program, limit.limit().toSeconds());
            case Ending.OutputLimit limit -> messages.text("run.output", program, limit.bytes() >> 20);
            case Ending.MemoryLimit limit -> messages.text("run.memory", program, limit.mebibytes());
            case Ending.Stopped _ -> messages.text("run.stopped", program);
        };
    }
}
