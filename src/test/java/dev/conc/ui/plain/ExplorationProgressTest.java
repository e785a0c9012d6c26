package dev.conc.ui.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.schedule.worker.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ExplorationProgressTest {
    private final StringWriter err = new StringWriter();
    private long seconds;

    @Test
    void without_a_terminal_there_is_a_line_every_ten_seconds() {
        ExplorationProgress progress = new ExplorationProgress(Language.EN, new PrintWriter(err), false, () -> seconds * 1_000_000_000);
        for (seconds = 0; seconds < 25; seconds++) {
            progress.accept(new Reply.Progress(100 * seconds, 0, 1));
        }
        progress.finish();

        assertThat(err.toString().lines()).containsExactly("10 s: 1,000 executions, 1 failures", "20 s: 2,000 executions, 1 failures");
    }

    @Test
    void on_a_terminal_one_line_is_kept_up_to_date() {
        ExplorationProgress progress = new ExplorationProgress(Language.EN, new PrintWriter(err), true, () -> seconds * 1_000_000_000);
        progress.accept(new Reply.Progress(100, 400, 0));
        progress.accept(new Reply.Progress(200, 400, 0));
        progress.finish();

        assertThat(err.toString()).contains("\r100 executions of about 400, 0 failures").contains("\r200 executions").doesNotContain("\n");
    }
}
