package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --seed} says: the program's random numbers follow from it. */
class SeedIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
            "new java.util.Random().nextInt(1_000_000)", "Math.random()",
            "java.util.concurrent.ThreadLocalRandom.current().nextInt(1_000_000)", "java.util.UUID.randomUUID()",
            "new java.util.SplittableRandom().nextInt(1_000_000)", "new java.security.SecureRandom().nextInt(1_000_000)",
            "java.util.random.RandomGenerator.getDefault().nextInt(1_000_000)"
    })
    void two_seeds_differ_and_one_repeats(String drawn) throws IOException {
        Path program = Files.writeString(folder.resolve("Drawn.java"), "void main() {\n    IO.println(\"drawn \" + " + drawn + ");\n}\n");

        List<String> seen = new ArrayList<>();
        for (String seed : List.of("1", "2", "1")) {
            seen.add(drawn("explore", program.toString(), "--seed", seed));
        }

        assertThat(seen.get(0)).isNotEqualTo(seen.get(1)).isEqualTo(seen.get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"explore %s", "replay %s 0x1", "step %s --plain"})
    void the_commands_draw_the_same(String command) throws IOException {
        Path program = Files.writeString(folder.resolve("Drawn.java"),
                "void main() {\n    IO.println(\"drawn \" + new java.util.Random().nextInt(1_000_000));\n}\n");

        assertThat(drawn(words(command.formatted(program) + " --seed 5"))).isEqualTo(drawn("explore", program.toString(), "--seed", "5"))
                .isNotEqualTo(drawn("explore", program.toString()));
    }

    private static String[] words(String command) {
        return command.split(" ");
    }

    private static String drawn(String... arguments) {
        // Stepping reads what to do: run to the end, and leave.
        String out = conc().typing("r", "q").run(arguments).out();
        Matcher found = Pattern.compile("drawn ([0-9a-f.-]+)").matcher(out);
        assertThat(found.find()).as("%s: %s", Arrays.toString(arguments), out).isTrue();
        return found.group(1);
    }
}
