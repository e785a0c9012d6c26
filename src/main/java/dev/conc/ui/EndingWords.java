package dev.conc.ui;

import dev.conc.program.Ending;

/** How a run ended, in the language of the screen. */
final class EndingWords {
    private EndingWords() {}

    static String of(Ending ending, Messages messages) {
        return switch (ending) {
            case Ending.Exited exited -> messages.text("ending.exited", exited.code());
            case Ending.TimeLimit limit -> messages.text("ending.time", limit.limit().toSeconds());
            case Ending.OutputLimit limit -> messages.text("ending.output", limit.bytes() >> 20);
            case Ending.MemoryLimit limit -> messages.text("ending.memory", limit.mebibytes());
            case Ending.Stopped _ -> messages.text("ending.stopped");
        };
    }
}
