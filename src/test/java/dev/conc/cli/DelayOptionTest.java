package dev.conc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DelayOptionTest {
    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "10s,PT10S", "2m,PT2M", "1h,PT1H", "0,PT0S", "0s,PT0S", "1.5s,PT1.5S", "' 3S ',PT3S"})
    void a_time_has_a_unit(String text, Duration expected) {
        assertThat(given("--delay", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "10", "-1s", "s", "1d", "99999999999h", "9223372036854775807ms", "1e3s", "10 s s"})
    void what_is_no_time_is_misuse_that_shows_what_would_be_one(String text) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> given("--delay", text))
                .satisfies(problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.USAGE)).withMessageContaining("500ms");
    }

    @Test
    void ten_seconds_are_usual() {
        assertThat(given()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void punctual_is_no_delay_at_all_and_allows_no_other() {
        assertThat(given("--punctual")).isZero();
        assertThat(given("--punctual", "--delay", "0s")).isZero();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> given("--punctual", "--delay", "1s"));
    }

    private static Duration given(String... arguments) {
        DelayOption delay = new DelayOption();
        new CommandLine(delay).parseArgs(arguments);
        return delay.value();
    }
}
