package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.OwnLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
    @TempDir
    private Path folder;

    @Test
    void the_source_is_shown_with_line_numbers() throws IOException {
        Conc.Result result = conc().run("show", "locks/Bank", "-n");

        Path file = Conc.PROJECT.resolve("lessons/locks/Bank.java");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out().lines().map(line -> line.replaceFirst("^ *\\d+ {0,2}", ""))).isEqualTo(Files.readAllLines(file));
        assertThat(result.out()).startsWith(" 1  ").doesNotContain("\u001b");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void a_name_that_one_lesson_has_is_enough() {
        assertThat(conc().run("show", "SafeBank").out()).isEqualTo(conc().run("show", "locks/SafeBank").out()).isNotEmpty();
    }

    @Test
    void a_file_of_ones_own_is_shown() {
        Path file = OwnLesson.program(folder, "Mine", "void main() {}\n");

        assertThat(conc().run("show", file.toString()).out()).isEqualTo("void main() {}\n");
    }

    @Test
    void a_terminal_gets_colours() {
        assertThat(conc().onTerminal().with("TERM", "xterm").run("show", "locks/Bank").out()).contains("\u001b[");
    }

    @Test
    void no_color_and_a_dumb_terminal_get_none() {
        String plain = conc().run("show", "locks/Bank", "-n").out();

        assertThat(conc().onTerminal().with("TERM", "xterm").with("NO_COLOR", "1").run("show", "locks/Bank").out()).isEqualTo(plain);
        assertThat(conc().onTerminal().with("TERM", "dumb").run("show", "locks/Bank").out()).isEqualTo(plain);
        assertThat(conc().onTerminal().with("TERM", "xterm").with("NO_COLOR", "").run("show", "locks/Bank").out()).isNotEqualTo(plain);
    }

    @Test
    void escapes_in_a_source_do_not_reach_the_terminal() {
        Path file = OwnLesson.program(folder, "Mine", "// \u001b[2J\u0007\u009b\nvoid main() {}\n");

        assertThat(conc().run("show", file.toString()).out()).isEqualTo("// \\u001b[2J\\u0007\\u009b\nvoid main() {}\n");
        assertThat(conc().run("show", "-n", file.toString()).out()).contains("␛[2J␇").doesNotContain("\u001b", "\u0007", "\u009b");
    }

    @Test
    void an_unknown_program_is_wrong_usage_and_the_nearest_is_suggested() {
        Conc.Result result = conc().run("show", "locks/SaveBank");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("there is no program in locks \"SaveBank\"", "did you mean SafeBank?");
    }

    @Test
    void a_file_that_is_not_there_is_wrong_usage() {
        Conc.Result result = conc().run("show", folder.resolve("Gone.java").toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("there is no file " + folder.resolve("Gone.java"));
    }

    @Test
    void a_program_that_two_lessons_have_wants_its_lesson() {
        OwnLesson.program(OwnLesson.write(folder, "mine", "Text."), "SafeBank", "// mine\nvoid main() {}\n");

        Conc.Result bare = conc().run("show", "SafeBank", "--lessons", folder.toString());
        Conc.Result whole = conc().run("show", "mine/SafeBank", "--lessons", folder.toString());

        assertThat(bare.exitCode()).isEqualTo(2);
        assertThat(bare.err()).contains("locks/SafeBank", "mine/SafeBank");
        assertThat(whole.out()).contains("// mine");
    }
}
