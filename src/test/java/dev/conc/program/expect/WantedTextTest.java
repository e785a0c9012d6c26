package dev.conc.program.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.schedule.WantedOutputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program is wanted to print. */
class WantedTextTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            balance: 0      | balance: 0        | true
            balance: 0      | balance: 5        | false
            balance: {int}  | balance: -5       | true
            balance: {int}  | balance: x        | false
            a\\nb           | a\\nb             | true
            {text}          | a\\nb             | false
            {int:n} {int:n} | 3 3               | true
            {int:n} {int:n} | 3 4               | false
            {lines}b        | a\\n\\na\\nb       | true
            {lines}b        | b                 | true
            {lines}b        | a\\nab            | false
            {lines}b        | a\\nb\\nc         | false
            b\\n{lines}     | b\\na\\na          | true
            b\\n{lines}     | b                 | false
            {lines}b{lines} | a\\nb             | true
            1+1             | 1+1               | true
            1+1             | 11                | false
            """)
    void a_text_names_outputs(String wanted, String output, boolean matches) throws IOException {
        WantedOutputs outputs = new WantedOutputs(WantedText.of(program(""), List.of(wanted)));

        assertThat(outputs.isUnwanted(output.replace("\\n", "\n") + "\n")).isEqualTo(!matches);
    }

    @Test
    void the_program_and_the_file_beside_it_and_the_command_say_what_is_wanted() throws IOException {
        Program program = program("//WANT one\nclass A {}\n  //WANT not at the beginning of a line\n");
        Files.writeString(folder.resolve("A.expect.yaml"),
                "format: 1\nlines: []\nexplored:\n  wanted: [two]\n  outcomes: [{output: two}]\n");
        WantedOutputs outputs = new WantedOutputs(WantedText.of(program, List.of("three")));

        assertThat(List.of("one", "two", "three")).noneMatch(outputs::isUnwanted);
        assertThat(outputs.isUnwanted("not at the beginning of a line")).isTrue();
    }

    @Test
    void nothing_is_unwanted_where_nothing_is_wanted() throws IOException {
        assertThat(WantedText.of(program("class A {}"), List.of())).isEmpty();
    }

    @Test
    void nothing_is_unwanted_where_the_file_wants_any_output() throws IOException {
        Program program = program("class A {}");
        Files.writeString(folder.resolve("A.expect.yaml"), "format: 1\nlines: []\nexplored:\n  wanted: any\n  outcomes: [{output: two}]\n");

        assertThat(WantedText.of(program, List.of())).isEmpty();
    }

    @Test
    void a_text_over_thousands_of_lines_is_compared() throws IOException {
        WantedOutputs outputs = new WantedOutputs(WantedText.of(program(""), List.of("{lines}end")));

        assertThat(outputs.isUnwanted("line\n".repeat(50_000) + "end\n")).isFalse();
        assertThat(outputs.isUnwanted("line\n".repeat(50_000) + "the end\n")).isTrue();
    }

    @Test
    void a_mistake_is_told_with_its_place() throws IOException {
        Program program = program("class A {}\n//WANT {nothing}\n");

        assertThatThrownBy(() -> WantedText.of(program, List.of())).isInstanceOf(Problem.class)
                .hasMessageContaining("A.java:2: unknown placeholder");
        assertThatThrownBy(() -> WantedText.of(program(""), List.of("{"))).isInstanceOf(Problem.class).hasMessageContaining("--want: ");
    }

    private Program program(String source) throws IOException {
        return Program.ofFile(Files.writeString(folder.resolve("A.java"), source));
    }
}
