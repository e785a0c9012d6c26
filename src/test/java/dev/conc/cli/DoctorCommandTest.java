package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.JsonDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DoctorCommandTest {
    @TempDir
    private Path folder;

    @Test
    void a_sound_machine_is_told_so() {
        Conc.Result result = conc().run("doctor");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).containsPattern("(?m)^ok +Java +" + java.util.regex.Pattern.quote(Runtime.version().toString()));
        assertThat(result.out()).contains("compiler", "lessons", "terminal", "locale", "python3", "openssl");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void a_missing_folder_of_lessons_is_a_lack_with_advice() {
        Conc.Result result = conc().withLessons(folder.resolve("none")).run("doctor");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).containsPattern("(?m)^missing +lessons +no folder .*none$").contains("→ start conc by the launcher");
    }

    @Test
    void a_program_that_only_one_example_wants_is_no_lack() {
        Conc.Result result = conc().with("PATH", folder.toString()).run("doctor");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).containsPattern("(?m)^less +nslookup +not found").contains("→ an example goes on without it");
    }

    @Test
    void a_program_on_the_path_is_found() throws IOException {
        Path program = Files.createFile(folder.resolve("nslookup"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        assertThat(conc().with("PATH", folder.toString()).run("doctor").out())
                .containsPattern("(?m)^ok +nslookup +" + java.util.regex.Pattern.quote(program.toRealPath().toString()));
    }

    @Test
    void the_terminal_is_described() {
        assertThat(conc().run("doctor").out()).containsPattern("(?m)^less +terminal +none");
        assertThat(conc().onTerminal().with("TERM", "dumb").run("doctor").out()).containsPattern("(?m)^less +terminal +TERM=dumb");
        assertThat(conc().onTerminal().with("TERM", "xterm").run("doctor").out())
                .containsPattern("(?m)^ok +terminal +TERM=xterm, in colour");
        assertThat(conc().onTerminal().with("TERM", "xterm").with("NO_COLOR", "1").run("doctor").out())
                .containsPattern("(?m)^ok +terminal +TERM=xterm, without colours");
    }

    @Test
    void the_json_is_one_document_with_a_state_for_each_finding() {
        Conc.Result result = conc().withLessons(folder.resolve("none")).run("doctor", "--json");

        JsonNode json = JsonDocument.only(result.out());
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(json.path("format").asInt()).isEqualTo(1);
        assertThat(json.path("findings").valueStream().map(each -> each.path("state").asString())).contains("ok", "missing")
                .isSubsetOf("ok", "less", "missing");
        JsonNode lessons = json.path("findings").valueStream()
                .filter(each -> each.path("subject").asString().equals("lessons")).findFirst().orElseThrow();
        assertThat(lessons.path("state").asString()).isEqualTo("missing");
        assertThat(lessons.path("advice").asString()).isNotBlank();
    }
}
