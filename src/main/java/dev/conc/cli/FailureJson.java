package dev.conc.cli;

import dev.conc.language.Language;
import dev.conc.schedule.Failure;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.words.FailureWords;
import dev.conc.ui.words.PublicWords;

/**
 * A failure of an execution as the JSON shows it, in English whatever the language of the screen.
 *
 * @param kind {@code exception}, {@code assertion}, {@code deadlock}, {@code livelock}, {@code leak} or {@code outcome}
 * @param message one or more lines for a person
 */
record FailureJson(String kind, String message) {
    static FailureJson of(Failure failure) {
        return new FailureJson(PublicWords.of(failure.kind()), new FailureWords(new Messages(Language.EN)).text(failure));
    }
}
