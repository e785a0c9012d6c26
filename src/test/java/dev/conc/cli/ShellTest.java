package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.OwnLesson;
import dev.conc.ui.screen.Glyph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code conc} without a command. */
class ShellTest {
    @TempDir
    private Path folder;

    @Test
    void piped_lines_are_commands_and_comments_are_none() {
        Conc.Result result = conc().typing("# the lessons", "", "list # all", "conc show Bank", "exit", "show SafeBank").run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo(conc().run("list").out() + conc().run("show", "Bank").out());
    }

    @Test
    void the_exit_code_is_that_of_the_last_that_failed_and_the_others_are_executed_all_the_same() {
        Conc.Result result = conc().typing("--lessons /nowhere list", "lesson nothing-like-it", "list").run();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("/nowhere", "nothing-like-it");
        assertThat(result.out()).contains("Locks");
    }

    @Test
    void a_line_that_cannot_be_split_or_names_no_command_is_wrong_usage() {
        assertThat(conc().typing("list 'x").run()).satisfies(result -> {
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).contains("a quote is not closed");
        });
        assertThat(conc().typing("--lang zh").run()).satisfies(result -> {
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).contains("a command is missing");
        });
        assertThat(conc().typing("lesons").run().err()).contains("Did you mean", "lesson");
    }

    @Test
    void options_of_conc_hold_for_every_command() {
        OwnLesson.write(folder, "mine", "Text.");
        Conc.Result result = conc().typing("list", "list --lang en").run("--lang", "zh", "--lessons", folder.toString());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("About mine", "线程局部变量", "Thread-local data");
    }

    @Test
    void without_a_line_and_without_a_terminal_the_help_is_shown() {
        assertThat(conc().run().out()).isEqualTo(conc().run("help").out());
        assertThat(conc().withOutputPiped().typing("list").run().out()).isEqualTo(conc().run("help").out());
    }

    @Test
    void a_command_that_reads_lines_leaves_the_rest_to_the_shell() {
        Conc.Result result = conc().typing("step Bank --plain", "s", "q", "show Bank").run();

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).endsWith(conc().run("show", "Bank").out());
    }

    @Test
    void the_shell_is_left_by_a_line_that_says_nothing_else() {
        assertThat(conc().typing("exit   # enough", "list").run()).isEqualTo(new Conc.Result(0, "", ""));
        Conc.Result more = conc().typing("exit 3", "quit").run();
        assertThat(more.exitCode()).isEqualTo(2);
        assertThat(more.err()).contains("exit takes nothing behind it");
    }

    @Test
    void arguments_of_a_program_stand_behind_two_dashes() throws IOException {
        Path file = Files.writeString(folder.resolve("Shown.java"),
                "class Shown { public static void main(String[] each) { IO.println(String.join(\"|\", each)); } }");

        assertThat(conc().typing("run " + file + " -- '' 'a b' '*' -- --json").run().out().strip()).isEqualTo("|a b|*|--|--json");
    }

    @Test
    void help_of_what_there_is_not_is_wrong_usage() {
        assertThat(conc().typing("help nothing").run()).isEqualTo(conc().run("help", "nothing")).extracting(Conc.Result::exitCode)
                .isEqualTo(2);
    }

    @Test
    void help_explains_a_word_too() {
        assertThat(conc().typing("help data race").run()).isEqualTo(conc().run("help", "data", "race"));
        assertThat(conc().typing("help race").run("--lang", "zh")).isEqualTo(conc().run("--lang", "zh", "help", "race"));
    }

    @Test
    void help_tells_of_a_command_or_of_all() {
        assertThat(conc().typing("help run").run().out()).isEqualTo(conc().run("run", "--help").out());
        assertThat(conc().typing("help").run().out()).startsWith(conc().run("help").out())
                .contains("exit, quit or Ctrl-D leaves");
    }

    @Test
    void on_a_dumb_terminal_there_is_a_prompt_and_the_end_of_input_leaves() {
        Conc.Result result = dumb().typing("show nothing-like-it", "list").run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).contains("nothing-like-it");
        assertThat(result.out()).startsWith("Commands work here without the word conc.").contains("conc> ").contains("Locks")
                .doesNotContain("\u001b");
        assertThat(result.out()).endsWith("conc> " + System.lineSeparator());
    }

    @Test
    void it_says_where_the_learner_left_off() {
        assertThat(dumb().typing("quit").run().out()).contains("The first lesson: conc lesson threads");

        dumb().run("lesson", "locks", "--section", "3");

        assertThat(dumb().typing("quit").run().out()).contains("You left off in Locks, page 3 of ", "What happened, step by step",
                ": conc lesson locks");
        assertThat(dumb().with("CONC_LANG", "zh").typing("quit").run().out()).contains("上次读到“锁”第 3 页", "conc lesson locks");
    }

    @ParameterizedTest
    @CsvSource({"40,en", "60,en", "80,en", "40,zh", "60,zh", "80,zh"})
    void what_it_says_ends_its_lines_between_words(int columns, String language) {
        Conc narrow = dumb().with("COLUMNS", Integer.toString(columns)).with("CONC_LANG", language);
        Conc.Result result = narrow.typing("help", "lokcs", "exit this at once and without anything else", "progress", "quit").run();

        assertThat((result.out() + result.err()).replace("conc> ", "").lines()).as("%d columns", columns)
                .allMatch(line -> Glyph.width(line) <= columns);
    }

    @Test
    void a_page_that_is_printed_for_another_program_is_no_place_where_the_learner_left_off() {
        conc().with("XDG_STATE_HOME", folder.toString()).run("lesson", "locks", "--section", "3");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_bookmark_in_a_lesson_that_is_gone_or_shorter_now_does_no_harm() throws IOException {
        Path state = Files.createDirectories(folder.resolve("conc"));
        Files.writeString(state.resolve("bookmark.json"), "{\"format\":1,\"lesson\":\"gone\",\"section\":3}");
        assertThat(dumb().typing("quit").run().out()).contains("The first lesson");

        Files.writeString(state.resolve("bookmark.json"), "{\"format\":1,\"lesson\":\"locks\",\"section\":999}");
        assertThat(dumb().typing("quit").run().out()).containsPattern("page (\\d+) of \\1,");
    }

    private Conc dumb() {
        return conc().onTerminal().with("TERM", "dumb").with("COLUMNS", "120").with("XDG_STATE_HOME", folder.toString());
    }
}
