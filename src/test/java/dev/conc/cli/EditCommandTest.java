package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.OwnLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A version of the learner's, from {@code conc edit} and {@code conc copy} to the commands that take it. */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "editors are shell scripts here")
class EditCommandTest {
    private static final String SOURCE = "void main() {\n    IO.println(\"original\");\n}\n";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() {
        OwnLesson.program(OwnLesson.write(folder.resolve("lessons"), "mine", "[Hi](Hi.java)\n\nText."), "Hi", SOURCE);
        file = folder.resolve("work/mine/Hi.java");
    }

    private Conc with(String editor) throws IOException {
        Path script = Files.writeString(folder.resolve("ed"), "#!/bin/sh\n" + editor + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return learner().with("EDITOR", "'" + script + "' -x 'a b'");
    }

    private Conc learner() {
        return conc().with("CONC_WORK", folder.resolve("work").toString()).with("CONC_LESSONS", folder.resolve("lessons").toString());
    }

    private void edited() throws IOException {
        assertThat(with("echo 'void main() { IO.println(\"mine \" + Thread.currentThread().getName()); }' > \"$3\"").run("edit", "mine/Hi")
                .exitCode())
                .isZero();
    }

    @Test
    void a_copy_is_opened_in_the_editor_with_its_arguments() throws IOException {
        Conc.Result result = with("echo \"$1 $2\" > " + folder.resolve("told") + "; cp \"$3\" " + folder.resolve("seen")).run("edit",
                "mine/Hi");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo(file + "\n");
        assertThat(result.err()).isEqualTo("Your version of Hi says the same as the original, which is used.\n");
        assertThat(folder.resolve("told")).hasContent("-x a b");
        assertThat(folder.resolve("seen")).hasContent(SOURCE);
    }

    @Test
    void from_then_on_the_version_is_run_and_marked_and_the_original_is_there() throws IOException {
        edited();

        Conc.Result mine = learner().run("run", "mine/Hi");
        Conc.Result original = learner().run("run", "mine/Hi", "--original");

        assertThat(mine.out()).isEqualTo("mine main\n");
        assertThat(mine.err()).isEqualTo("your version: " + file + " (--original takes the lesson's)\n");
        assertThat(original.out()).isEqualTo("original\n");
        assertThat(original.err()).isEmpty();
    }

    @Test
    void its_path_names_it_too() throws IOException {
        edited();

        assertThat(learner().run("run", file.toString(), "--json").out()).contains("\"program\" : \"mine/Hi\"");
    }

    @Test
    void json_stays_one_document() throws IOException {
        edited();

        Conc.Result result = learner().run("run", "mine/Hi", "--json");

        assertThat(result.out()).startsWith("{").contains("mine main").doesNotContain("your version");
        assertThat(result.err()).contains("your version");
    }

    @Test
    void each_version_and_their_difference_can_be_shown() throws IOException {
        assertThat(learner().run("show", "mine/Hi", "--mine").exitCode()).isEqualTo(2);
        edited();

        assertThat(learner().run("show", "mine/Hi").out()).isEqualTo(Files.readString(file));
        assertThat(learner().run("show", "mine/Hi", "--mine").out()).isEqualTo(Files.readString(file));
        assertThat(learner().run("show", "mine/Hi", "--original").out()).isEqualTo(SOURCE);
        assertThat(learner().run("show", "mine/Hi", "--diff").out()).contains(" 1 - void main() {", " 1 + void main() { IO.println(\"mine");
    }

    @Test
    void a_file_of_ones_own_is_edited_where_it_is() throws IOException {
        Path own = Files.writeString(folder.resolve("Own.java"), SOURCE);

        assertThat(with("echo '// more' >> \"$3\"").run("edit", own.toString()).exitCode()).isZero();

        assertThat(own).hasContent(SOURCE + "// more\n");
        assertThat(folder.resolve("work")).doesNotExist();
    }

    @Test
    void what_is_there_is_opened_and_not_overwritten() throws IOException {
        edited();
        String before = Files.readString(file);

        assertThat(with("true").run("edit", "mine/Hi").exitCode()).isZero();
        assertThat(learner().run("copy", "mine/Hi").err()).contains("is there already, and stays as it is");

        assertThat(file).hasContent(before);
    }

    @Test
    void an_editor_that_fails_leaves_the_file_and_says_where_it_is() throws IOException {
        Conc.Result result = with("exit 7").run("edit", "mine/Hi");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).isEqualTo("The editor ed ended with exit code 7. The file is " + file + ".\n");
        assertThat(file).hasContent(SOURCE);
    }

    @Test
    void a_file_that_the_editor_leaves_empty_is_told() throws IOException {
        assertThat(with(": > \"$3\"").run("edit", "mine/Hi").err()).contains("Your version of Hi is empty");
        assertThat(learner().run("run", "mine/Hi").exitCode()).isEqualTo(1);
        assertThat(learner().run("run", "mine/Hi", "--original").exitCode()).isZero();
    }

    @Test
    void without_an_editor_the_copy_is_there_all_the_same() {
        Conc.Result result = learner().run("edit", "mine/Hi");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).isEqualTo(file + "\n");
        assertThat(result.err()).contains("no editor is known", "EDITOR", "--edit-cmd", file.toString());
    }

    @Test
    void a_version_that_does_not_compile_is_named_with_its_line() throws IOException {
        with("echo 'void main() { int x = \"one\"; }' > \"$3\"").run("edit", "mine/Hi");

        Conc.Result result = learner().run("run", "mine/Hi");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(file + ":1: incompatible types");
    }

    @Test
    void a_folder_that_takes_nothing_is_told_with_what_to_do() throws IOException {
        Files.writeString(folder.resolve("work"), "a file");

        Conc.Result result = with("true").run("edit", "mine/Hi");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("your version cannot be kept in " + file, "--work FOLDER");
    }

    @Test
    void a_program_is_copied_into_a_folder_that_is_named() throws IOException {
        Path to = folder.resolve("to");

        assertThat(learner().run("copy", "mine/Hi", to.toString()).out()).isEqualTo(to.resolve("Hi.java") + "\n");
        assertThat(to.resolve("Hi.java")).hasContent(SOURCE);
        Files.writeString(to.resolve("Hi.java"), "other");

        Conc.Result again = learner().run("copy", "mine/Hi", to.toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("exists already");
        assertThat(to.resolve("Hi.java")).hasContent("other");
    }

    @Test
    void a_terminal_gets_the_path_as_a_link() {
        assertThat(learner().onTerminal().with("TERM", "xterm").run("copy", "mine/Hi").out())
                .isEqualTo("\u001b]8;;" + file.toUri() + "\u001b\\" + file + "\u001b]8;;\u001b\\\n");
    }

    @Test
    void the_folder_of_work_can_be_given_to_a_command() {
        assertThat(learner().run("copy", "mine/Hi", "--work", folder.resolve("elsewhere").toString()).out())
                .isEqualTo(folder.resolve("elsewhere/mine/Hi.java") + "\n");
    }
}
