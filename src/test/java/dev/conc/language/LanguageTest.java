package dev.conc.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    private static Language choose(String option, String variable, Locale locale) {
        return Language.choose(
                option.equals("-") ? Optional.empty() : Optional.of(option),
                variable.equals("-") ? Optional.empty() : Optional.of(variable),
                locale);
    }

    @ParameterizedTest
    @CsvSource({
            "en, zh, zh, EN",
            "zh, en, en, ZH",
            "-,  zh, en, ZH",
            "-,  en, zh, EN",
            "-,  -,  zh, ZH",
            "-,  -,  en, EN",
            "-,  -,  de, EN",
            "-,  '', zh, ZH",
            "-,  ' ', zh, ZH",
    })
    void the_option_comes_before_the_variable_and_both_before_the_locale(
            String option, String variable, String locale, Language chosen) {
        assertThat(choose(option, variable, Locale.of(locale))).isEqualTo(chosen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ZH", " zh ", "zh_CN", "zh-TW", "zh_CN.UTF-8"})
    void chinese_may_be_written_in_many_ways(String text) {
        assertThat(choose(text, "-", Locale.ENGLISH)).isEqualTo(Language.ZH);
        assertThat(choose("-", text, Locale.ENGLISH)).isEqualTo(Language.ZH);
    }

    @Test
    void every_chinese_locale_is_chinese() {
        assertThat(choose("-", "-", Locale.SIMPLIFIED_CHINESE)).isEqualTo(Language.ZH);
        assertThat(choose("-", "-", Locale.TRADITIONAL_CHINESE)).isEqualTo(Language.ZH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zhong", "english", "z"})
    void a_language_that_there_is_not_is_refused_with_where_it_was_asked_for(String text) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> choose(text, "-", Locale.ENGLISH))
                .withMessage("--lang: there is no language \"" + text + "\"; there are en and zh")
                .satisfies(problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.USAGE));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> choose("-", text, Locale.ENGLISH))
                .withMessageStartingWith("CONC_LANG: ");
    }

    @Test
    void the_other_language_of_the_other_is_the_first() {
        assertThat(Language.values())
                .allSatisfy(language -> assertThat(language.other().other()).isEqualTo(language).isNotEqualTo(language.other()));
    }
}
