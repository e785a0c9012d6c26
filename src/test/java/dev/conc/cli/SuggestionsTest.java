package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hlep              | Did you mean: conc help?
            hepl              | Did you mean: conc help?
            HELP              | Did you mean: conc help?
            stpe              | Did you mean: conc step?
            lsit              | Did you mean: conc list?
            rnu               | Did you mean: conc run?
            exp               | Did you mean: conc explore?
            expolre           | Did you mean: conc explore?
            author chekc      | Did you mean: conc author check?
            list --jsn        | Did you mean: --json?
            explore Bank --spruious | Did you mean: --spurious?
            locks             | Did you mean: conc lesson locks?
            Locks             | Did you mean: conc lesson locks?
            lokcs             | Did you mean: conc lesson locks?
            Bank              | Did you mean: conc run locks/Bank?
            locks/bank        | Did you mean: conc run locks/Bank?
            race              | Did you mean: conc help race?
            """)
    void what_was_probably_meant_is_a_whole_command_or_an_option(String written, String suggested) {
        Conc.Result result = conc().run(written.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err().lines()).contains(suggested);
        assertThat(conc().typing(written).run().err()).as("in the shell").isEqualTo(result.err());
        assertThat(conc().with("CONC_LANG", "zh").run(written.split(" ")).err())
                .contains(suggested.substring("Did you mean: ".length(), suggested.length() - 1));
    }

    @Test
    void what_is_like_nothing_is_not_guessed_at() {
        assertThat(conc().run("zzz").err()).contains("there is no command \"zzz\"").doesNotContain("Did you mean");
        assertThat(conc().run("zzz", "help").err()).doesNotContain("Did you mean");
        assertThat(conc().run("", "").err()).doesNotContain("Did you mean");
        assertThat(conc().run("l".repeat(5000)).exitCode()).isEqualTo(2);
        assertThat(conc().run("--lessons", "/nowhere", "hlep").err()).contains("Did you mean: conc help?");
    }
}
