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
    void a_bubblewrap_that_works_is_told_of() throws IOException {
        bubblewrap("exit 0");

        assertThat(conc().with("PATH", folder.toString()).run("doctor").out())
                .containsPattern("(?m)^ok +sandbox +bubblewrap works \\("
                        + java.util.regex.Pattern.quote(folder.resolve("bwrap").toString()) + "\\)");
    }

    @Test
    void a_bubblewrap_that_is_missing_is_told_of_with_what_to_install() {
        Conc.Result result = conc().with("PATH", folder.toString()).run("doctor");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).containsPattern("(?m)^less +sandbox +no bubblewrap$").contains("install bubblewrap");
    }

    @Test
    void a_bubblewrap_that_is_forbidden_to_work_is_told_of_with_its_words_and_what_to_do() throws IOException {
        bubblewrap("echo 'bwrap: No permissions to create new namespace, likely because of the kernel' >&2; exit 1");
        Conc.Result result = conc().with("PATH", folder.toString()).run("doctor", "--json");

        JsonNode sandbox = JsonDocument.only(result.out()).path("findings").valueStream()
                .filter(each -> each.path("subject").asString().equals("sandbox")).findFirst().orElseThrow();
        assertThat(result.exitCode()).isZero();
        assertThat(sandbox.path("state").asString()).isEqualTo("less");
        assertThat(sandbox.path("found").asString()).contains("No permissions to create new namespace");
        assertThat(sandbox.path("advice").asString()).contains("user namespaces", "seccomp=unconfined");
    }

    private void bubblewrap(String does) throws IOException {
        Path program = Files.writeString(folder.resolve("bwrap"), "#!/bin/sh\n" + does + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
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
