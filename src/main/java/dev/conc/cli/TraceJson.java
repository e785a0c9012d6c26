package dev.conc.cli;

import dev.conc.language.Language;
import dev.conc.program.control.Playback;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.words.ObjectWords;
import dev.conc.ui.words.PublicWords;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of an execution as the JSON shows it.
 *
 * @param thread its number
 * @param name its name
 * @param variable the variable, lock or thread that the step was about; may be empty
 * @param value what it saw or left; may be empty
 * @param early true where a sleep or time-out was over before others had done all that they could have done until then, and else left out
 */
record TraceJson(int thread, String name, String event, String variable, String value, String file, int line,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean early) {
    /** All steps of an execution. */
    static List<TraceJson> of(Playback trace) {
        ObjectWords objects = new ObjectWords(new Messages(Language.EN));
        return trace.steps().stream()
                .map(step -> new TraceJson(
                        step.thread(), trace.status(step.thread()).name(), PublicWords.of(step.event()), objects.of(step.what()),
                        step.value(),
                        step.file(), step.line(), step.early() ? true : null))
                .toList();
    }
}
