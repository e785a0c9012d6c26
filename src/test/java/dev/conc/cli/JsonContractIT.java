package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code --json} prints is a contract: whole documents are compared with files in {@code src/test/resources/dev/conc/cli/json}. After a change that was
 * wanted, {@code -Dsnapshots=write} writes them anew.
 */
class JsonContractIT {
    private static final Path FOLDER = Conc.PROJECT.resolve("src/test/resources/dev/conc/cli/json");
    private static final String TALLY = FOLDER.resolve("Tally.java").toString();

    @TempDir
    private Path folder;

    @Test
    void an_exploration() throws IOException {
        compare("explore.json", conc().run("explore", "--json", TALLY));
    }

    @Test
    void a_replay_of_a_deadlock() throws IOException {
        compare("replay.json", conc().run("replay", "--json", TALLY, "0x2.1x4.2x4"));
    }

    @Test
    void a_replay_of_a_beginning() throws IOException {
        compare("replay-beginning.json", conc().run("replay", "--json", TALLY, "0x2.2x2"));
    }

    @Test
    void the_trace_of_an_execution() throws IOException {
        Path file = folder.resolve("trace.json");
        Conc.Result result = conc().run("replay", "--trace", file.toString(), TALLY, "0x2.1x4.2x4");

        compare("trace.json", Files.readString(file), result.err());
    }

    @Test
    void the_trace_of_a_run() throws IOException {
        Path file = folder.resolve("trace.json");
        Conc.Result result = conc().run("run", "--trace", file.toString(), FOLDER.resolve("Prints.java").toString());

        compare("trace-of-run.json", Files.readString(file).replaceAll("\"ts\":[0-9]+", "\"ts\":0"), result.err());
    }

    @Test
    void what_can_be_predicted() throws IOException {
        compare("predict.json", conc().run("predict", "--json", TALLY));
    }

    @Test
    void a_prediction() throws IOException {
        compare("predict-answer.json", conc().run("predict", "--json", TALLY, "1", "3", "8"));
    }

    @Test
    void a_run() throws IOException {
        compare("run.json", conc().run("run", "--json", FOLDER.resolve("Prints.java").toString()));
    }

    @Test
    void a_run_that_prints_an_error() throws IOException {
        compare("run-error.json", conc().run("run", "--json", FOLDER.resolve("Fails.java").toString()));
    }

    @Test
    void the_lessons() throws IOException {
        compare("list.json", conc().withLessons(FOLDER.resolve("lessons")).run("list", "--json"));
    }

    @Test
    void the_rows_of_the_curriculum() throws IOException {
        compare("list-rows.json", conc().withLessons(FOLDER.resolve("lessons")).run("list", "--rows", "--json"));
    }

    @Test
    void a_check_of_lessons() throws IOException {
        compare("author-check.json", conc().run("author", "check", "--json", FOLDER.resolve("lessons").toString()));
    }

    @Test
    void the_state_of_a_machine_without_programs_and_lessons() throws IOException {
        Conc.Result result = conc().with("PATH", folder.toString()).withLessons(folder.resolve("none")).run("doctor", "--json");
        // What is found is of the machine; of the locale also whether that is good.
        String document = result.out().replaceAll("\"found\" : \".*\"", "\"found\" : \"…\"")
                .replaceAll("(\"subject\" : \"locale\",\\s+\"state\" : )\"[a-z]+\"(,\\s+\"found\" : \"…\",\\s+\"advice\" : )\".*\"",
                        "$1\"…\"$2\"…\"");

        compare("doctor.json", document, result.err());
    }

    private static void compare(String name, Conc.Result result) throws IOException {
        compare(name, result.out(), result.err());
    }

    private static void compare(String name, String printed, String err) throws IOException {
        // Places and times differ from machine to machine.
        String document = printed.replace(FOLDER + "/", "").replaceAll("\"seconds\" ?: ?[0-9.E-]+", "\"seconds\": 0.0");
        Path file = FOLDER.resolve(name);
        if (System.getProperty("snapshots", "").equals("write")) {
            Files.writeString(file, document);
        }
        assertThat(document).as(err).isEqualTo(Files.readString(file));
    }
}
