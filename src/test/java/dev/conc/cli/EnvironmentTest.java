package dev.conc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.compile.Directories;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
    @ParameterizedTest
    @CsvSource({"LC_ALL, zh_CN.UTF-8", "LC_MESSAGES, zh_TW", "LANG, zh_CN.UTF-8@pinyin", "LANG, zh"})
    void the_language_is_that_of_the_locale_s_variables(String variable, String value) {
        assertThat(Environment.locale(Map.of(variable, value)).getLanguage()).isEqualTo("zh");
    }

    @Test
    void the_variables_of_the_locale_rank_as_posix_says() {
        Map<String, String> variables = Map.of("LC_ALL", "", "LC_MESSAGES", "zh_CN.UTF-8", "LANG", "en_GB.UTF-8");

        assertThat(Environment.locale(variables).getLanguage()).isEqualTo("zh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8", "", "?"})
    void a_locale_without_a_language_leaves_that_of_the_machine(String value) {
        assertThat(Environment.locale(Map.of("LANG", value))).isEqualTo(Locale.getDefault());
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "7, 80", "12, 20", "'', 80", "wide, 80", "99999, 80", "-5, 80"})
    void the_width_is_what_columns_says_where_that_makes_sense(String columns, int width) {
        assertThat(environment(Map.of("COLUMNS", columns), true).width()).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({
            "true,  xterm, '',  true,  true",
            "true,  xterm, 1,   true,  false",
            "true,  dumb,  '',  false, false",
            "false, xterm, '',  false, false"
    })
    void screen_and_colours_want_a_terminal_that_can(boolean terminal, String term, String noColor, boolean screen, boolean colours) {
        Environment environment = environment(Map.of("TERM", term, "NO_COLOR", noColor), terminal);

        assertThat(environment.hasScreen()).isEqualTo(screen);
        assertThat(environment.hasColours()).isEqualTo(colours);
    }

    private static Environment environment(Map<String, String> variables, boolean terminal) {
        Directories directories = new Directories(Path.of("lessons"), Path.of("agent"), Path.of("cache"));
        return new Environment(variables, Locale.ENGLISH, directories, terminal, !terminal, InputStream.nullInputStream());
    }
}
