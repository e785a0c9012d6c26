package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that make no sense are wrong usage and say so; those that do, work. */
@Timeout(120)
class NumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "lesson locks --section 0", "lesson locks --section -1", "lesson locks --section 99999999999", "lesson locks --section 1e3",
            "lesson locks --section ''",
            "run Bank --seconds -1", "run Bank --seconds 1e9", "run Bank --seconds 99999999999",
            "explore Bank --seconds 0", "explore Bank --seconds -1", "explore Bank --seconds 1e9",
            "explore Bank --seconds 99999999999999999999", "explore Bank --seconds 9223372036854775807",
            "explore Bank --max 0", "explore Bank --max -1", "explore Bank --max 9223372036854775807", "explore Bank --max x",
            "explore Bank --workers 0", "explore Bank --workers -3", "explore Bank --workers 1000000", "explore Bank --workers 4294967297",
            "explore Bank --workers 99999999999",
            "explore Bank --seed x", "explore Bank --seed 99999999999999999999",
            "lesson locks --svg target/numbers.svg --size 0x0", "lesson locks --svg target/numbers.svg --size 99999x99999",
            "lesson locks --svg target/numbers.svg --size -1x5",
            "step Bank --svg target/numbers.svg --size 0x0", "step Bank --svg target/numbers.svg --size 1000x1",
            "replay Bank 0x0", "replay Bank -1", "replay Bank 99999999999x2", "replay Bank 0x999999999", "replay Bank 0x9999999",
            "replay Bank 0x-1", "replay Bank 99999", "replay Bank 1e3",
            "replay Bank 0x9999999.0x9999999", "step Bank --plain --schedule 0x0", "step Bank --plain --schedule 99999",
            "step Bank --schedule=-1",
            "predict Bank 0", "predict Bank -1", "predict Bank 99999999999", "predict Bank 999"
    })
    void a_number_that_makes_no_sense_is_wrong_usage(String line) {
        Conc.Result result = conc().run(Words.of(line).toArray(String[]::new));

        assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
        assertThat(result.err()).startsWith("conc: ").doesNotContain("Exception", "should not have happened");
    }

    @ParameterizedTest
    @CsvSource({"COLUMNS,0", "COLUMNS,-1", "COLUMNS,1", "COLUMNS,999999", "COLUMNS,99999999999999", "COLUMNS,x", "CONC_ASCII,-1",
            "CONC_ASCII,'\u001b'", "CONC_LANG,' '", "CONC_THEME,' '",
            "NO_COLOR,0", "TERM,''", "TERM,'\u001b[31m'", "XDG_STATE_HOME,relative", "LANG,'\u202e'", "LC_ALL,x_y_z_@.."})
    void a_variable_that_makes_no_sense_does_no_harm(String name, String value) {
        assertThat(conc().with(name, value).run("lesson", "locks", "--section", "1")).satisfies(result -> {
            assertThat(result.exitCode()).as(result.err()).isZero();
            assertThat(result.out()).contains("Bank").doesNotContain("\u001b");
        });
    }

    @ParameterizedTest
    @CsvSource({"CONC_LANG,'x\u001b'", "CONC_THEME,'\u202ex'", "CONC_LESSONS,/no\u001b[31m"})
    void a_variable_that_cannot_be_followed_is_told(String name, String value) {
        assertThat(conc().with(name, value).run("list")).satisfies(result -> {
            assertThat(result.exitCode()).as(result.err()).isIn(2, 3);
            assertThat(result.err()).startsWith("conc: ").doesNotContain("\u001b", "\u202e", "\u0000", "should not have happened")
                    .hasLineCount(1);
        });
    }
}
