package dev.conc.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.ui.screen.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every value that is shown has words in every language. */
class ValueWordsTest {
    private static void has(String key) {
        for (Language language : Language.values()) {
            assertThat(new Messages(language).text(key, "x", "y")).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void an_event(TraceEvent event) {
        has("event." + event.name());
    }

    @ParameterizedTest
    @EnumSource
    void an_end(End end) {
        has("end." + end.name());
        has("trace.end." + end.name());
    }

    @ParameterizedTest
    @EnumSource
    void a_failure(Failure.Kind kind) {
        has("failure." + kind.name());
    }

    @ParameterizedTest
    @EnumSource
    void an_access(Report.Access access) {
        has("race." + access.name());
    }
}
