package dev.conc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @Test
    void words_are_parted_by_space_and_quotes_keep_it() {
        assertThat(Words.of("  run\t'my file.java'  \"a b\"c ''  ")).containsExactly("run", "my file.java", "a bc", "");
    }

    @Test
    void a_backslash_takes_the_meaning_of_what_follows_and_otherwise_stands_for_itself() {
        assertThat(Words.of("my\\ file \\\"x \"a\\\"b\" 'a\\' C:\\lessons\\Bank.java")).containsExactly("my file", "\"x", "a\"b", "a\\",
                "C:\\lessons\\Bank.java");
    }

    @Test
    void a_comment_begins_at_a_word() {
        assertThat(Words.of("# all of it")).isEmpty();
        assertThat(Words.of("list # the rest")).containsExactly("list");
        assertThat(Words.of("run a#b '#c' \\#d")).containsExactly("run", "a#b", "#c", "#d");
    }

    @Test
    void other_scripts_are_words_too() {
        assertThat(Words.of("run 银行.java")).containsExactly("run", "银行.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lesson \"lo", "run 'x", "\""})
    void a_quote_that_is_not_closed_is_wrong_usage(String line) {
        assertThatThrownBy(() -> Words.of(line))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("not closed");
    }
}
