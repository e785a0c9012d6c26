package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DefineOptionTest {
    private static Map<String, String> given(String... arguments) {
        DefineOption option = new DefineOption();
        CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create().addMixin("define",
                CommandLine.Model.CommandSpec.forAnnotatedObject(option));
        new CommandLine(spec).parseArgs(arguments);
        return option.properties();
    }

    @Test
    void a_property_has_a_key_and_what_follows_the_first_sign_of_equality() {
        assertThat(given("-Da=1", "-D", "b=", "--define", "c", "--define=d=x=y", "-D=e", "-Df=1", "-Df=2"))
                .isEqualTo(Map.of("a", "1", "b", "", "c", "", "d", "x=y", "e", "", "f", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "explore", "replay", "step"})
    void a_property_without_a_key_is_wrong_usage_in_every_command(String command) {
        for (String wrong : new String[]{"=x", "", "=", " =x"}) {
            Conc.Result result = conc().run(words(command, wrong));

            assertThat(result.exitCode()).as(command + " '" + wrong + "'").isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).contains("--define wants KEY=VALUE, not \"" + wrong + "\"");
            assertThat(conc().with("CONC_LANG", "zh").run(words(command, wrong)).err())
                    .contains("--define 需要 KEY=VALUE，而不是“" + wrong + "”");
        }
    }

    private static String[] words(String command, String defined) {
        return command.equals("replay") ? new String[]{command, "locks/Bank", "-", "-D", defined}
                : new String[]{command, "locks/Bank", "-D", defined};
    }
}
