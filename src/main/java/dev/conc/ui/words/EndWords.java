package dev.conc.ui.words;

import dev.conc.program.control.Playback;
import dev.conc.schedule.Failure;
import dev.conc.schedule.worker.Report;
import dev.conc.ui.screen.Messages;

/** How executions under control end, in the language of the screen. */
public final class EndWords {
    private EndWords() {}

    /** One word for it; another than that for a normal end if the output is not wanted. */
    public static String of(Report.Outcome outcome, Messages messages) {
        return messages.text(outcome.unwanted() ? "end.unwanted" : "end." + outcome.end().name());
    }

    /** The same of an execution that is over. */
    public static String of(Playback playback, Messages messages) {
        return messages.text(playback.isUnwanted() ? "end.unwanted" : "end." + playback.end().name());
    }

    /** A sentence for it, which names the output if it is not wanted. */
    public static String sentence(Playback playback, Messages messages) {
        return playback.failures().stream()
                .filter(each -> each.kind() == Failure.Kind.OUTCOME)
                .findFirst()
                .map(new FailureWords(messages)::text)
                .orElseGet(() -> messages.text("trace.end." + playback.end().name()));
    }
}
