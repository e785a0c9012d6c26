package dev.conc;

import static dev.conc.Launcher.conc;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherIT {
    @TempDir
    private Path folder;

    @Test
    void the_version_is_that_of_the_build() throws Exception {
        Conc.Result result = conc("--version").run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).matches("conc \\d+\\.\\d+\\.\\d+\\S*, Java (2[5-9]|[3-9]\\d)\\S*\\R");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void a_path_without_programs_is_enough_where_java_home_names_a_jdk() throws Exception {
        Conc.Result result = conc("--version").with("PATH", "/nowhere").with("JAVA_HOME", System.getProperty("java.home")).run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void the_lessons_are_listed() throws Exception {
        Conc.Result result = conc("list").run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("locks", "Thread-local data");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void a_lesson_in_a_pipe_is_text_without_escapes() throws Exception {
        Conc.Result result = Launcher.bash("\"$0\" lesson locks | cat").run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("Lesson: Locks").contains("Program locks/Bank").doesNotContain("\u001b");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void chinese_is_written_as_utf_8_in_any_locale() throws Exception {
        assertThat(conc("list", "--lang", "zh").with("LC_ALL", "C").run().out()).contains("线程局部变量");
    }

    @Test
    void the_locale_chooses_the_language() throws Exception {
        assertThat(conc("list").with("LC_ALL", "zh_CN.UTF-8").run().out()).contains("线程局部变量");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void exit_codes_are_passed_on(int code) throws Exception {
        Launcher launcher = switch (code) {
            case 0 -> conc("show", "locks/Bank");
            case 1 -> conc("run", OwnLesson.program(folder, "Mine", "void main() { System.exit(7); }").toString());
            case 2 -> conc("lesson", "nothing-like-it");
            default -> conc("list", "--lessons", folder.resolve("none").toString());
        };

        assertThat(launcher.run().exitCode()).isEqualTo(code);
    }

    @Test
    void arguments_arrive_as_they_are() throws Exception {
        Path file = OwnLesson.program(folder, "My Program", """
                class Shown { public static void main(String[] each) { IO.println(String.join("|", each)); } }
                """);

        assertThat(conc("run", file.toString(), "a b", "", "*", "$HOME", "锁").run().out().strip()).isEqualTo("a b||*|$HOME|锁");
        assertThat(conc("run", file.toString(), "--", "", "a b", "*", "--json").run().out().strip()).isEqualTo("|a b|*|--json");
    }

    @Test
    void standard_input_reaches_the_program() throws Exception {
        Path file = OwnLesson.program(folder, "Reads",
                "void main() { for (String s; (s = IO.readln()) != null; ) IO.println(\"read \" + s); IO.println(\"end\"); }");

        assertThat(conc("run", file.toString()).reading("one\ntwo").run().out().lines()).containsExactly("read one", "read two", "end");
        assertThat(conc("run", file.toString()).run().out().lines()).containsExactly("end");
    }

    @Test
    void a_link_from_another_folder_leads_to_the_lessons() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("absolute"), Launcher.CONC);
        Path again = Files.createSymbolicLink(Files.createDirectory(folder.resolve("bin")).resolve("conc"), Path.of("../absolute"));

        assertThat(Launcher.of(link, "list").in(folder).run().out()).contains("locks");
        assertThat(Launcher.of(again, "list").in(Path.of("/")).run().out()).contains("locks");
        Files.delete(again);
        Files.delete(link);
    }

    @Test
    void a_file_is_named_relative_to_the_folder_one_is_in() throws Exception {
        OwnLesson.program(folder, "Mine", "void main() { IO.println(\"here\"); }");

        assertThat(conc("run", "Mine.java").in(folder).run().out().strip()).isEqualTo("here");
    }

    @Test
    void an_installation_may_have_spaces_in_its_path() throws Exception {
        Path launcher = Launcher.copy(folder.resolve("my tools/conc $HOME 锁"));

        Conc.Result list = Launcher.of(launcher, "list").in(folder).run();
        Conc.Result run = Launcher.of(launcher, "run", "locks/SafeBank", "-Drounds=1000").in(folder).run();

        assertThat(list.out()).contains("locks");
        assertThat(run.out().strip()).isEqualTo("balance: 0");
        assertThat(list.err() + run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/none", "/dev/null"})
    void a_home_that_cannot_be_written_does_no_harm(String home) throws Exception {
        Conc.Result result = conc("run", "locks/SafeBank", "-Drounds=1000")
                .with("HOME", home)
                .with("XDG_CACHE_HOME", home + "/cache")
                .run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.out().strip()).isEqualTo("balance: 0");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void no_home_at_all_does_no_harm() throws Exception {
        Conc.Result result = Launcher.bash("unset HOME; exec \"$0\" list").run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "--version", "list", "lesson locks", "run locks/Bank", "explore locks/Bank", "step --plain locks/Bank", "doctor",
            "completion bash", ""})
    void a_working_folder_that_is_gone_is_told_by_every_command(String command, @TempDir Path folder) throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));

        Conc.Result result = Launcher.bash("cd \"$1\" && rmdir \"$1\" && exec \"$0\" " + command, gone.toString()).run();

        assertThat(result.err().lines()).last()
                .isEqualTo("conc: the folder that you are in is gone; go to another one first, for example with: cd");
        assertThat(result.err()).doesNotContain("initialization of VM");
        assertThat(result.exitCode()).isEqualTo(3);
    }

    @Test
    void a_working_folder_that_was_made_again_is_another_one(@TempDir Path folder) throws Exception {
        Path again = Files.createDirectory(folder.resolve("again"));

        Conc.Result result = Launcher.bash("cd \"$1\" && rmdir \"$1\" && mkdir \"$1\" && exec \"$0\" --version", again.toString()).run();

        assertThat(result.err()).contains("the folder that you are in is gone");
        assertThat(result.exitCode()).isEqualTo(3);
    }

    @Test
    void a_shell_whose_working_folder_goes_says_so_and_goes_on(@TempDir Path folder) throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        Path deletes = OwnLesson.program(folder, "Deletes",
                "void main() throws Exception { java.nio.file.Files.delete(java.nio.file.Path.of(\"\").toAbsolutePath()); }");

        Conc.Result result = conc().in(gone).reading("run " + deletes + "\nrun locks/Bank\nexplore locks/Bank\nlist\n").run();

        assertThat(result.err().lines()).hasSize(2)
                .allSatisfy(each -> assertThat(each).contains(gone + ", in which conc was started, is gone"));
        assertThat(result.out()).contains("locks");
    }
}
