package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.OwnLesson;
import dev.conc.ui.screen.Glyph;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void the_version_names_conc_and_java(String option) {
        Conc.Result result = conc().run(option);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("conc ").contains("Java " + Runtime.version());
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "lesson", "run", "show", "doctor", "completion", "help"})
    void every_command_has_help_that_names_it_and_its_options(String command) {
        Conc.Result result = conc().run(command, "--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("Usage: conc " + command).contains("--lang=en|zh", "--lessons=DIR", "-h, --help");
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "lesson", "run", "show", "doctor", "completion", "help"})
    void the_help_of_conc_lists_every_command(String command) {
        assertThat(conc().run("--help").out()).containsPattern("(?m)^  " + command + " +[A-Z]");
    }

    @Test
    void help_and_a_command_show_the_help_of_that_command() {
        assertThat(conc().run("help", "run")).isEqualTo(conc().run("run", "--help")).extracting(Conc.Result::exitCode).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void help_alone_shows_every_command_on_one_screen_in_both_languages(String language) {
        Conc.Result help = conc().with("COLUMNS", "80").run("--lang", language, "help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out().lines()).hasSizeLessThan(24).allMatch(line -> Glyph.width(line) <= 80);
        List<String> commands = conc().run("--help").out().lines().dropWhile(line -> !line.equals("Commands:")).skip(1)
                .takeWhile(line -> !line.isEmpty()).filter(line -> line.matches("  \\w.*")).map(line -> line.strip().split(" ", 2)[0])
                .toList();
        assertThat(help.out().lines().filter(line -> line.matches(" \\w+ {2,}.*")).map(line -> line.strip().split(" ", 2)[0]).toList())
                .isEqualTo(commands).contains("list", "help");
        assertThat(help.out()).contains("conc lesson threads", "conc --help");
        assertThat(conc().with("COLUMNS", "80").typing("help").run("--lang", language).out().lines()).as("in the shell, above its prompt")
                .hasSizeLessThan(24).allMatch(line -> Glyph.width(line) <= 80);
    }

    @Test
    void without_a_command_the_help_is_shown() {
        Conc.Result result = conc().run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo(conc().run("help").out()).contains("Begin with: conc lesson threads");
    }

    @Test
    void help_is_no_wider_than_the_terminal() {
        assertThat(conc().with("COLUMNS", "64").run("run", "--help").out().lines()).allMatch(line -> line.length() <= 64);
        assertThat(conc().with("COLUMNS", "100").run("run", "--help").out().lines()).anyMatch(line -> line.length() > 64);
    }

    @Test
    void an_unknown_command_is_wrong_usage_and_the_nearest_is_suggested() {
        Conc.Result result = conc().run("lesons");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("lesons", "Did you mean", "conc lesson", "Try: conc --help");
    }

    @Test
    void an_unknown_option_is_wrong_usage_and_the_help_of_its_command_is_named() {
        Conc.Result result = conc().run("list", "--jsn");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("--jsn", "Try: conc list --help");
    }

    @Test
    void an_error_is_told_without_a_stack_trace() {
        assertThat(conc().run("lesson", "nothing-like-it").err()).startsWith("conc: ").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void debug_adds_the_stack_trace_and_keeps_the_exit_code(boolean first) {
        Conc.Result result = first
                ? conc().run("--debug", "lesson", "nothing-like-it")
                : conc().run("lesson", "--debug", "nothing-like-it");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("nothing-like-it", "\tat dev.conc.");
    }

    @Test
    void the_option_lessons_adds_folders_to_the_course() {
        OwnLesson.write(folder.resolve("a"), "mine", "Text.");
        OwnLesson.write(folder.resolve("b"), "yours", "Text.");

        Conc.Result result = conc().run("list", "--lessons", folder.resolve("a").toString(), "--lessons", folder.resolve("b").toString());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("threads", "About mine", "About yours");
    }

    @Test
    void the_variable_adds_folders_too() {
        OwnLesson.write(folder.resolve("a"), "mine", "Text.");
        OwnLesson.write(folder.resolve("b"), "yours", "Text.");

        Conc.Result result = conc().with("CONC_LESSONS", folder.resolve("a") + File.pathSeparator + folder.resolve("b")).run("list");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("threads", "About mine", "About yours");
    }

    @Test
    void a_folder_of_lessons_that_is_not_there_is_a_lack_of_the_machine() {
        Conc.Result result = conc().run("--lessons", folder.resolve("none").toString(), "list");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(folder.resolve("none").toString(), "there is no such folder");
    }

    @Test
    void the_locale_chooses_the_language() {
        assertThat(conc().in(Locale.SIMPLIFIED_CHINESE).run("list").out()).contains("线程局部变量");
        assertThat(conc().in(Locale.FRANCE).run("list").out()).contains("Thread-local data");
    }

    @Test
    void the_variable_for_the_language_outdoes_the_locale() {
        assertThat(conc().in(Locale.ENGLISH).with("CONC_LANG", "zh_CN.UTF-8").run("list").out()).contains("线程局部变量");
        assertThat(conc().in(Locale.CHINESE).with("CONC_LANG", "en").run("list").out()).contains("Thread-local data");
    }

    @Test
    void the_option_for_the_language_outdoes_the_variable() {
        assertThat(conc().with("CONC_LANG", "en").run("list", "--lang", "zh").out()).contains("线程局部变量");
        assertThat(conc().with("CONC_LANG", "zh").run("--lang=en", "list").out()).contains("Thread-local data");
    }

    @Test
    void a_language_that_there_is_not_is_wrong_usage() {
        Conc.Result option = conc().run("list", "--lang", "fr");
        Conc.Result variable = conc().with("CONC_LANG", "fr").run("list");

        assertThat(option.exitCode()).isEqualTo(2);
        assertThat(option.err()).contains("--lang", "\"fr\"", "en and zh");
        assertThat(variable.exitCode()).isEqualTo(2);
        assertThat(variable.err()).contains("CONC_LANG", "\"fr\"", "en and zh");
    }
}
