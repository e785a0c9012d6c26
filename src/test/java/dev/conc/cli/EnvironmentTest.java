package dev.conc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.compile.Directories;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(Environment.locale(Map.of(variable, value), UTF_8).getLanguage()).isEqualTo("zh");
    }

    @Test
    void the_variables_of_the_locale_rank_as_posix_says() {
        Map<String, String> variables = Map.of("LC_ALL", "", "LC_MESSAGES", "zh_CN.UTF-8", "LANG", "en_GB.UTF-8");

        assertThat(Environment.locale(variables, UTF_8).getLanguage()).isEqualTo("zh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8", "", "?"})
    void a_locale_without_a_language_leaves_that_of_the_machine(String value) {
        assertThat(Environment.locale(Map.of("LANG", value), UTF_8)).isEqualTo(Locale.getDefault());
    }

    @ParameterizedTest
    @CsvSource({
            "zh_CN.UTF-8, UTF-8, zh", "zh_CN.utf8, US-ASCII, zh", "zh_TW.UTF-8@radical, UTF-8, zh", "zh_CN, UTF-8, zh", "zh_CN, GB2312, en",
            "zh_CN.GB18030, GB18030, en", "zh_CN.GBK, UTF-8, en", "C, US-ASCII, en", "en_GB.UTF-8, UTF-8, en"
    })
    void chinese_wants_a_terminal_that_shows_utf_8(String value, String letters, String language) {
        assertThat(Environment.locale(Map.of("LANG", value), Charset.forName(letters)).getLanguage()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
            "--lang zh list, '', zh", "list --lang=zh, '', zh", "list, zh, zh", "list --lang en, zh, en", "run Bank -- --lang zh, '', en",
            "list --lang fr, zh, en", "list --lang, '', en", "list, ZH_cn, zh"
    })
    void complaints_about_arguments_are_in_the_language_that_they_name(String arguments, String variable, String language) {
        assertThat(environment(Map.of("CONC_LANG", variable), false).languageAmong(List.of(arguments.split(" "))).code())
                .isEqualTo(language);
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
