package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What {@code --json} prints is a contract: whole documents are compared with files in {@code src/test/resources/dev/conc/cli/json}. After a change that was
 * wanted, {@code -Dsnapshots=write} writes them anew.
 */
class JsonContractIT {
    private static final Path FOLDER = Conc.PROJECT.resolve("src/test/resources/dev/conc/cli/json");
    private static final String PROGRAM = FOLDER.resolve("Tally.java").toString();

    @Test
    void an_exploration() throws IOException {
        compare("explore.json", "explore", "--json", PROGRAM);
    }

    @Test
    void a_replay_of_a_deadlock() throws IOException {
        compare("replay.json", "replay", "--json", PROGRAM, "0x2.1x4.2x4");
    }

    private static void compare(String name, String... arguments) throws IOException {
        Conc.Result result = conc().run(arguments);
        // Places and times differ from machine to machine.
        String document = result.out().replace(PROGRAM, "Tally.java").replaceAll("\"seconds\" ?: ?[0-9.E-]+", "\"seconds\": 0.0");
        Path file = FOLDER.resolve(name);
        if (System.getProperty("snapshots", "").equals("write")) {
            Files.writeString(file, document);
        }
        assertThat(document).as(result.err()).isEqualTo(Files.readString(file));
    }
}
