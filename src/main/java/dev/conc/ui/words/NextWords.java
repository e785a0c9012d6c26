package dev.conc.ui.words;

import dev.conc.lesson.Catalogue;
import dev.conc.progress.NextStep;
import dev.conc.ui.screen.Messages;

/** What a learner does next, in a line with the command for it, as it is typed in the shell of {@code conc} and in others. */
public record NextWords(Messages messages) {
    /** The line; empty where there is no lesson. */
    public String of(NextStep step) {
        return switch (step) {
            case NextStep.Nothing _ -> "";
            case NextStep.Begin begin -> messages.text("next.begin", command(begin.first()));
            case NextStep.GoOn on -> messages.text("next.goOn", on.entry().title(), Integer.toString(on.section() + 1),
                    Integer.toString(on.lesson().sections().size()), on.lesson().sections().get(on.section()).title(), command(on.entry()));
            case NextStep.Another another ->
                    messages.text("next.another", another.done().title(), another.next().title(), command(another.next()));
            case NextStep.Finished _ -> messages.text("next.finished");
        };
    }

    private static String command(Catalogue.Entry entry) {
        return "conc lesson " + entry.about().id();
    }
}
