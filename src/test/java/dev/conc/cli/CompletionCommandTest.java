package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.conc.Conc;
import dev.conc.OwnLesson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void a_script_is_printed_for_each_shell(String shell) {
        Conc.Result result = conc().run("completion", shell);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("conc", "locks/SafeBank", "doctor");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void another_shell_is_wrong_usage_and_says_which_there_are() {
        Conc.Result result = conc().run("completion", "tcsh");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("tcsh", "bash, zsh, fish");
    }

    @Test
    void bash_completes_commands() throws Exception {
        assertThat(bash("conc", "")).contains("list", "lesson", "run", "show", "doctor", "completion", "--version");
        assertThat(bash("conc", "le")).containsExactly("lesson");
    }

    @Test
    void bash_leaves_alone_what_the_program_is_given() throws Exception {
        assertThat(bash("conc", "run", "locks/Bank", "--", "")).containsExactly("");
        assertThat(bash("conc", "explore", "locks/Bank", "--", "-x", "lo")).containsExactly("");
        assertThat(bash("conc", "explore", "--json", "loc")).contains("locks/Bank");
    }

    @Test
    void bash_completes_lessons_also_after_an_option() throws Exception {
        assertThat(bash("conc", "lesson", "loc")).containsExactly("locks");
        assertThat(bash("conc", "--debug", "lesson", "loc")).containsExactly("locks");
    }

    @Test
    void bash_completes_programs_and_java_files() throws Exception {
        OwnLesson.program(folder, "Mine", "void main() {}");
        Files.createFile(folder.resolve("Mine.txt"));

        assertThat(bash("conc", "run", "locks/Saf")).containsExactly("locks/SafeBank");
        assertThat(bash("conc", "show", folder + "/M")).containsExactly(folder + "/Mine.java");
    }

    @Test
    void bash_completes_the_options_of_a_command() throws Exception {
        assertThat(bash("conc", "run", "--se")).containsExactly("--seconds");
        assertThat(bash("conc", "list", "--")).contains("--json", "--rows", "--lang", "--lessons").doesNotContain("--seconds");
    }

    @Test
    void bash_completes_shells() throws Exception {
        assertThat(bash("conc", "completion", "f")).containsExactly("fish");
    }

    @Test
    void bash_completes_the_words_that_help_explains() throws Exception {
        assertThat(bash("conc", "help", "dea")).containsExactly("deadlock");
        assertThat(bash("conc", "help", "data")).containsExactly("data-race");
        assertThat(bash("conc", "help", "exp")).containsExactly("explore", "exploration");
    }

    @Test
    void lessons_of_ones_own_are_completed_too() throws Exception {
        OwnLesson.write(folder, "mine", "Text.");

        Path script = Files.writeString(folder.resolve("script"), conc().run("completion", "bash", "--lessons", folder.toString()).out());

        assertThat(bash(script, "conc", "lesson", "mi")).containsExactly("mine");
    }

    @Test
    void fish_completes_commands_lessons_programs_and_options() throws Exception {
        assumeTrue(has("fish"), "fish is not installed");

        assertThat(fish("conc le")).containsExactly("lesson");
        assertThat(fish("conc lesson loc")).containsExactly("locks");
        assertThat(fish("conc run locks/Saf")).containsExactly("locks/SafeBank");
        assertThat(fish("conc help data")).containsExactly("data-race");
        assertThat(fish("conc run --se")).containsExactly("--seconds");
        assertThat(fish("conc run locks/Bank -- locks/Saf")).isEmpty();
        assertThat(fish("conc completion f")).containsExactly("fish");
    }

    @Test
    void fish_explains_what_it_completes() throws Exception {
        assumeTrue(has("fish"), "fish is not installed");

        assertThat(output("fish", "--no-config", "-c", "source " + script("fish") + "; complete -C 'conc li'"))
                .containsExactly("list\tList the lessons, and how far you are in those that you have begun.");
    }

    private List<String> bash(String... words) throws Exception {
        return bash(script("bash"), words);
    }

    private static List<String> bash(Path script, String... words) throws Exception {
        assumeTrue(has("bash"), "bash is not installed");
        return output(Stream.concat(
                Stream.of("bash", "--norc", "-c",
                        "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _conc; printf '%s\\n' \"${COMPREPLY[@]}\"",
                        script.toString()),
                Stream.of(words)).toArray(String[]::new));
    }

    private List<String> fish(String line) throws Exception {
        return output("fish", "--no-config", "-c", "source " + script("fish") + "; complete -C '" + line + "'").stream()
                .map(each -> each.split("\t", 2)[0])
                .toList();
    }

    private Path script(String shell) throws IOException {
        return Files.writeString(folder.resolve("script." + shell), conc().run("completion", shell).out());
    }

    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(Pattern.quote(java.io.File.pathSeparator)))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    static List<String> output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return lines;
    }
}
