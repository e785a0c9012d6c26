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

    @Test
    void on_a_terminal_the_line_says_what_is_waited_for_after_a_second() {
        ExplorationProgress progress = onTerminal(Language.EN);
        progress.look();
        assertThat(err.toString()).isEmpty();

        seconds = 1;
        progress.look();
        assertThat(err.toString()).isEqualTo("\rcompiling\r");

        progress.starts();
        progress.look();
        assertThat(err.toString()).endsWith("\rstarting \r");

        progress.accept(new Reply.Progress(1, 0, 0));
        progress.look();
        progress.finish();
        progress.look();
        assertThat(err.toString()).containsOnlyOnce("starting").contains("\r1 executions, 0 failures\r").endsWith(" \r");
    }

    @Test
    void elsewhere_nothing_is_said_of_compiling() {
        ExplorationProgress progress = new ExplorationProgress(Language.EN, new PrintWriter(err), false, () -> seconds * 1_000_000_000);
        seconds = 30;
        progress.look();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void an_execution_that_takes_long_is_told_of_with_its_steps() {
        onTerminal(Language.EN).accept(new Reply.Progress(0, 0, 0).at(412_000));
        onTerminal(Language.EN).accept(new Reply.Progress(3, 0, 1).at(412_000));
        onTerminal(Language.ZH).accept(new Reply.Progress(3, 0, 1).at(412_000));

        assertThat(err.toString()).contains("the first execution is at step 412,000",
                "3 executions, 1 failures; the one that runs is at step 412,000", "正在进行的一次到了第 412,000 步");
    }

    private ExplorationProgress onTerminal(Language language) {
        return new ExplorationProgress(language, new PrintWriter(err), true, () -> seconds * 1_000_000_000);
    }
}
