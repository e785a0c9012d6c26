package dev.conc.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.expect.ExploredExpectation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    private static final String SOURCE = "void main() {}\n";

    @TempDir
    private Path folder;

    private Program bank;
    private Workspace workspace;

    @BeforeEach
    void write() throws IOException {
        Path lesson = Files.createDirectories(folder.resolve("lessons/locks"));
        bank = new Program("locks/Bank", Files.writeString(lesson.resolve("Bank.java"), SOURCE));
        workspace = new Workspace(folder.resolve("work"));
    }

    private Path mine(String text) throws IOException {
        Path file = folder.resolve("work/locks/Bank.java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void a_program_of_a_lesson_is_copied_into_the_folder_of_its_lesson() {
        Program copy = workspace.edited(bank);

        assertThat(copy.file()).isEqualTo(folder.resolve("work/locks/Bank.java")).hasContent(SOURCE);
        assertThat(copy.id()).isEqualTo("locks/Bank");
        assertThat(folder.resolve("work/locks")).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void a_version_is_used_when_it_says_something_else() throws IOException {
        assertThat(workspace.current(bank)).isEqualTo(bank);
        workspace.edited(bank);
        assertThat(workspace.current(bank)).isEqualTo(bank);

        Path file = mine("void main() { IO.println(1); }\n");

        assertThat(workspace.current(bank).file()).isEqualTo(file);
        assertThat(workspace.mine(bank)).hasValueSatisfying(version -> assertThat(version.source()).contains("println"));
    }

    @Test
    void line_ends_of_another_system_make_no_difference() throws IOException {
        mine("void main() {}\r\n");

        assertThat(workspace.mine(bank)).isEmpty();
    }

    @Test
    void a_version_that_is_there_stays_as_it_is() throws IOException {
        Path file = mine("");

        assertThat(workspace.edited(bank).file()).isEqualTo(file).isEmptyFile();
    }

    @Test
    void a_file_of_ones_own_is_edited_where_it_is() throws IOException {
        Program own = Program.ofFile(Files.writeString(folder.resolve("Own.java"), SOURCE));

        assertThat(workspace.edited(own)).isEqualTo(own);
        assertThat(workspace.mine(own)).isEmpty();
        assertThat(workspace.fileOf(own)).isEqualTo(own.file());
    }

    @Test
    void a_version_keeps_what_the_lesson_wants_and_not_what_the_original_does() throws IOException {
        Files.writeString(bank.expectationFile(), """
                format: 1
                lines: []
                explored:
                  properties: {rounds: 1}
                  wanted: ["balance: 0"]
                  outcomes:
                    - output: "balance: 0"
                """);
        mine("void main() { IO.println(); }\n");

        assertThat(ExploredExpectation.of(bank)).hasValueSatisfying(each -> assertThat(each.outcomes()).hasSize(1));
        assertThat(ExploredExpectation.of(workspace.current(bank))).hasValueSatisfying(each -> {
            assertThat(each.properties()).containsEntry("rounds", "1");
            assertThat(each.wanted()).hasValue(List.of("balance: 0"));
            assertThat(each.outcomes()).isEmpty();
        });
    }

    @Test
    void of_many_who_copy_at_once_one_does() throws Exception {
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        List<Callable<Boolean>> copies = IntStream.range(0, many).<Callable<Boolean>>mapToObj(i -> () -> {
            together.await();
            return NewFile.create(folder.resolve("new/File.java"), Integer.toString(i).repeat(1000).getBytes(StandardCharsets.UTF_8));
        }).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Boolean> made = threads.invokeAll(copies).stream().map(each -> each.resultNow()).toList();

            assertThat(made).containsOnlyOnce(true);
            assertThat(Files.readString(folder.resolve("new/File.java"))).hasSize(1000)
                    .isEqualTo(Integer.toString(made.indexOf(true)).repeat(1000));
        }
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_link_that_leads_nowhere_is_not_followed_and_stays() throws IOException {
        Path link = mine("x");
        Files.delete(link);
        Files.createSymbolicLink(link, folder.resolve("elsewhere.java"));

        workspace.edited(bank);

        assertThat(folder.resolve("elsewhere.java")).doesNotExist();
        assertThat(link).isSymbolicLink();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_with_its_reason_and_what_to_do() throws IOException {
        Files.writeString(folder.resolve("work"), "a file");

        assertThatThrownBy(() -> workspace.edited(bank)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(problem).hasMessageContaining(folder.resolve("work/locks/Bank.java").toString())
                    .hasMessageContaining("--work FOLDER");
        });
    }

    @Test
    void a_copy_elsewhere_never_takes_the_place_of_another_file() throws IOException {
        Path to = folder.resolve("to/here");

        assertThat(Workspace.copy(bank, to)).isEqualTo(to.resolve("Bank.java")).hasContent(SOURCE);
        assertThat(Workspace.copy(bank, to)).hasContent(SOURCE);
        Files.writeString(to.resolve("Bank.java"), "other");

        assertThatThrownBy(() -> Workspace.copy(bank, to)).hasMessageContaining("exists already");
        assertThat(to.resolve("Bank.java")).hasContent("other");
    }

    @Test
    void a_version_that_cannot_be_read_is_not_taken_for_the_original() throws IOException {
        Files.write(mine("x"), new byte[]{(byte) 0xff});

        assertThat(Version.of(workspace, bank).condition()).isEqualTo(Version.Condition.UNREADABLE);
        assertThatThrownBy(() -> workspace.current(bank).source()).isInstanceOf(Problem.class).hasMessageContaining("work/locks/Bank.java");
    }

    @Test
    void a_version_says_how_it_stands() throws IOException {
        assertThat(Version.of(workspace, bank).condition()).isEqualTo(Version.Condition.NONE);
        workspace.edited(bank);
        assertThat(Version.of(workspace, bank).condition()).isEqualTo(Version.Condition.SAME);
        mine(" \n");
        assertThat(Version.of(workspace, bank).condition()).isEqualTo(Version.Condition.EMPTY);
        mine("class A {}");
        assertThat(Version.of(workspace, bank)).isEqualTo(new Version(bank, workspace.mine(bank), Version.Condition.CHANGED));
    }
}
