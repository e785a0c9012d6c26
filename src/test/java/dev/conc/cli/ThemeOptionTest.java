package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The options {@code --theme} and {@code --ascii}. */
@Tag("slow")
class ThemeOptionTest {
    private static final String ESCAPE = "\u001b";

    @TempDir
    private Path folder;

    @Test
    void the_option_goes_before_the_variable() {
        Conc.Result light = conc().onTerminal().run("show", "Bank", "--theme", "light");
        assertThat(light.out()).contains(ESCAPE + "[0;38;5;");
        assertThat(conc().onTerminal().with("CONC_THEME", "light").run("show", "Bank")).isEqualTo(light);
        assertThat(conc().onTerminal().with("CONC_THEME", "dark").run("show", "Bank", "--theme", "light")).isEqualTo(light);
        assertThat(conc().onTerminal().run("show", "Bank").out()).contains(ESCAPE + "[0;1;35m").doesNotContain("38;5");
    }

    @Test
    void without_a_terminal_or_with_NO_COLOR_there_are_no_colours_whatever_the_theme() {
        String plain = conc().run("show", "-n", "Bank").out();
        assertThat(plain).doesNotContain(ESCAPE);
        assertThat(conc().run("show", "-n", "Bank", "--theme", "dark").out()).isEqualTo(plain);
        assertThat(conc().onTerminal().with("NO_COLOR", "1").run("show", "-n", "Bank", "--theme", "dark").out()).isEqualTo(plain);
        assertThat(conc().onTerminal().run("show", "-n", "Bank", "--theme", "monochrome").out()).isEqualTo(plain);
    }

    @Test
    void help_is_coloured_as_the_theme_says() {
        Conc.Result light = conc().onTerminal().run("run", "--help", "--theme", "light");
        assertThat(light.out()).contains(ESCAPE + "[0;38;5;").doesNotContain(ESCAPE + "[33m");
        assertThat(conc().onTerminal().with("CONC_THEME", "light").run("help", "run").out()).isEqualTo(light.out());
        String plain = conc().run("run", "--help").out();
        assertThat(plain).contains("Usage: conc run").doesNotContain(ESCAPE);
        assertThat(conc().onTerminal().run("run", "--help", "--theme", "monochrome").out()).isEqualTo(plain);
        assertThat(conc().onTerminal().with("NO_COLOR", "1").run("run", "--help").out()).isEqualTo(plain);
        assertThat(conc().onTerminal().run("run", "--help", "--theme", "pink").out()).isEqualTo(plain);
        assertThat(light.out().replaceAll(ESCAPE + "\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void a_theme_that_there_is_not_is_wrong_usage_and_says_where() {
        Conc.Result option = conc().run("list", "--theme", "pink");
        assertThat(option.exitCode()).isEqualTo(2);
        assertThat(option.err()).contains("--theme wants one of terminal, dark, light, contrast, monochrome, not pink");
        assertThat(conc().with("CONC_THEME", "pink").run("list").err()).contains("CONC_THEME wants one of");
    }

    @Test
    void the_shell_passes_them_on() {
        Conc.Result result = conc().typing("replay Bank 0x2", "doctor").run("--ascii");
        assertThat(result.out()).contains("----").matches("[\\n -~]*");
    }

    @TestFactory
    Stream<DynamicTest> with_ascii_everything_that_is_printed_is_ascii() throws IOException {
        Path loud = Files.writeString(folder.resolve("Loud.java"), """
                int count = 0;

                void main() throws InterruptedException {
                    Thread a = new Thread(() -> { count += 1; IO.println("a line and another that takes much more room than there is in a narrow column"); }, "A");
                    a.start();
                    count += 1; // a comment that is so long that the line must be cut where the table of the steps has no more room for it
                    IO.println("one");
                    a.join();
                    assert count == 2 : "lost";
                }
                """);
        return Stream.of(
                "--help", "list", "list --rows", "lesson locks", "lesson locks --section 1", "show Bank", "doctor", "help list",
                "run --help",
                "explore --help", "explore " + loud, "replay " + loud + " 0x3", "run " + loud, "replay " + loud + " 9")
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    Conc.Result result = conc().typing(line).run("--ascii");
                    assertThat(result.out() + result.err()).isNotBlank().matches("[\\n\\t -~]*");
                }));
    }

    @Test
    void with_ascii_stepping_without_a_full_screen_is_ascii() {
        assertThat(conc().with("CONC_ASCII", "1").typing("0", "0", "h", "b", "x", "r", "q").run("step", "Bank", "--plain").out())
                .contains("->").matches("[\\n -~]*");
    }

    @Test
    void the_variable_0_means_no() {
        assertThat(conc().with("CONC_ASCII", "0").run("replay", "Bank", "0x2").out()).contains("──");
    }
}
