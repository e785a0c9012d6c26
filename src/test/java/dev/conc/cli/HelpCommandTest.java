package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.ui.screen.Glyph;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpCommandTest {
    private static String explained(String... words) {
        String[] arguments = new String[words.length + 1];
        arguments[0] = "help";
        System.arraycopy(words, 0, arguments, 1, words.length);
        Conc.Result result = conc().run(arguments);
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        return result.out();
    }

    @Test
    void a_word_is_explained_under_all_its_names() {
        assertThat(explained("race")).startsWith("race condition, race (竞态条件)\n").contains("depends on who comes first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data race", "data-race", "Data Race", "DATA_RACE", "data r", "数据竞争"})
    void a_word_is_found_however_it_is_spelt(String word) {
        assertThat(explained(word)).contains("data race", "数据竞争");
    }

    @Test
    void a_word_of_several_words_needs_no_quotes() {
        assertThat(explained("spurious", "wake-up")).isEqualTo(explained("spurious wake-up")).startsWith("spurious wake-up");
    }

    @ParameterizedTest
    @CsvSource({"dead, deadlock", "liv, livelock", "happ, happens-before", "监视, 监视器", "scheduling, scheduling point"})
    void a_beginning_that_only_one_word_has_is_enough(String beginning, String word) {
        assertThat(explained(beginning).lines().findFirst().orElse("")).contains(word);
    }

    @Test
    void a_beginning_that_several_have_names_them() {
        Conc.Result result = conc().run("help", "pre");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("conc: \"pre\" could be any of predict, prediction, preemption\n");
    }

    @Test
    void a_word_that_is_not_there_gets_suggestions() {
        Conc.Result result = conc().run("help", "deadlok");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("conc: there is no command and no word \"deadlok\"; did you mean deadlock?\n");
        assertThat(conc().run("help", "exlpore").err()).contains("did you mean explore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "zzzzzzzzzz", "$(id)", "\u001b[31m", "", " "})
    void what_is_like_no_word_is_told_which_there_are(String word) {
        Conc.Result result = conc().run("help", word);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("there is no command and no word", "explore", "deadlock", "data-race").doesNotContain("\u001b",
                "死锁");
    }

    @Test
    void java_is_explained_to_those_who_know_python() {
        assertThat(explained("python")).startsWith("Java for those who know Python").contains("IO.println(x)", "interpreter lock");
        assertThat(conc().run("--lang", "zh", "help", "python").out()).startsWith("写给 Python 程序员的 Java").contains("解释器锁");
        assertThat(explained("python").lines().filter(line -> !line.isBlank())).hasSizeBetween(40, 80)
                .allMatch(line -> Glyph.width(line) <= 80);
    }

    @Test
    void commands_come_before_words() {
        assertThat(explained("step")).isEqualTo(conc().run("step", "--help").out());
        assertThat(explained("run")).isEqualTo(conc().run("run", "--help").out());
        assertThat(conc().run("--lang", "zh", "help", "explore").out()).isEqualTo(conc().run("explore", "--help", "--lang", "zh").out());
    }

    @Test
    void help_lists_the_commands_and_says_that_words_are_explained() {
        assertThat(explained()).containsPattern("(?m)^ explore +execute").contains("what a word means: conc help race");
        assertThat(conc().run("--help").out()).containsPattern("(?m)^  explore +Execute").contains("conc help WORD explains a word");
        assertThat(explained("help")).isEqualTo(conc().run("help", "--help").out()).startsWith("Usage: conc help");
    }

    @Test
    void words_are_explained_in_the_language_of_conc() {
        Conc.Result chinese = conc().run("help", "race", "--lang", "zh");

        assertThat(chinese.exitCode()).isZero();
        assertThat(chinese.out()).startsWith("竞态条件、竞态、竞争（race condition）\n").contains("取决于谁先谁后");
        assertThat(conc().in(Locale.CHINESE).run("help", "race")).isEqualTo(chinese);
        assertThat(conc().with("CONC_LANG", "zh").run("help", "竞争")).isEqualTo(chinese);
    }

    @Test
    void who_asks_in_chinese_is_answered_in_chinese_unless_another_language_was_asked_for() {
        assertThat(explained("竞争")).isEqualTo(conc().run("--lang", "zh", "help", "race").out());
        assertThat(conc().run("--lang", "en", "help", "竞争").out()).isEqualTo(explained("race"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void an_entry_is_no_wider_than_the_terminal(String language) {
        Conc.Result result = conc().with("COLUMNS", "50").run("help", "happens-before", "--lang", language);

        assertThat(result.out().lines()).hasSizeGreaterThan(5).allMatch(line -> Glyph.width(line) <= 50);
    }
}
