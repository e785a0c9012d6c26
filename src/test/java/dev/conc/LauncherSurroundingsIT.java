package dev.conc;

import static dev.conc.Launcher.conc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptors, folders and locales that the launcher is started with. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherSurroundingsIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "<&-", ">&-", "2>&-", "<&- >&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-"})
    void closed_descriptors_are_not_those_of_other_files(String closed) throws Exception {
        for (String shell : new String[]{"sh", "bash"}) {
            for (String command : new String[]{"", "list", "run locks/SafeBank -Drounds=10"}) {
                Conc.Result result = Launcher.bash("exec " + shell + " -c 'exec timeout 60 \"$0\" " + command + " " + closed + "' \"$0\"")
                        .run();

                if (closed.contains(" >&-") || closed.startsWith(">&-")) {
                    assertThat(result.exitCode()).as(command).isEqualTo(3);
                    assertThat(result.out()).isEmpty();
                } else {
                    assertThat(result.exitCode()).isZero();
                    assertThat(result.out()).isNotBlank();
                    assertThat(result.err()).isEmpty();
                }
                assertThat(result.err().lines().count()).isLessThanOrEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LC_ALL, C", "LC_ALL, POSIX", "LANG, C", "LC_CTYPE, C", "LANG, xx_XX.UTF-8", "LANG, ''"})
    void names_outside_ascii_are_opened_in_any_locale(String variable, String locale) throws Exception {
        Path launcher = Launcher.copy(folder.resolve("ü ß/conc"));
        Path program = OwnLesson.program(folder.resolve("ü ß"), "Zähler", "void main() { IO.println(\"gezählt\"); }");

        for (String command : new String[]{"run", "explore", "show"}) {
            Launcher start = Launcher.of(launcher, command, "ü ß/" + program.getFileName()).in(folder).with("LC_ALL", "").with(variable,
                    locale);
            Conc.Result result = start.run();
            assertThat(result.exitCode()).as(command + result.err()).isZero();
            assertThat(result.out()).contains("gezählt");
            assertThat(result.err().lines()).noneMatch(line -> line.contains("conc:"));
        }
    }

    @Test
    void the_language_is_that_of_a_locale_that_is_not_installed() throws Exception {
        assertThat(conc("list").with("LC_ALL", "").with("LANG", "zh_XX.UTF-8").run().out()).contains("线程局部变量");
        assertThat(conc("list").with("LC_ALL", "").with("LC_CTYPE", "C").with("LANG", "zh_CN.UTF-8").run().out()).contains("线程局部变量");
    }

    @Test
    void the_doctor_says_which_locale_has_ascii_alone() throws Exception {
        assertThat(conc("doctor").with("LC_ALL", "POSIX").run().out()).containsPattern("(?m)^less +locale +POSIX, which has ASCII alone");
    }

    @Test
    void home_decides_everywhere() throws Exception {
        Conc.Result result = Launcher.bash("unset XDG_CACHE_HOME XDG_STATE_HOME; HOME=$1 exec \"$0\" doctor", folder.toString()).run();

        assertThat(result.out())
                .containsPattern(line("home", folder))
                .containsPattern(line("cache", folder.resolve(".cache/conc")))
                .containsPattern(line("state", folder.resolve(".local/state/conc")))
                .containsPattern(line("Maven", folder.resolve(".m2/repository")));
    }

    @Test
    void what_java_itself_is_told_comes_before_home() throws Exception {
        Conc.Result result = Launcher.bash("unset XDG_CACHE_HOME; exec \"$0\" doctor")
                .with("JAVA_TOOL_OPTIONS", "-Duser.home=" + folder).with("HOME", "/nowhere").run();

        assertThat(result.out()).containsPattern(line("cache", folder.resolve(".cache/conc")))
                .containsPattern(line("Maven", folder.resolve(".m2/repository")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unset HOME", "HOME=", "HOME=relative"})
    void without_a_home_it_is_that_of_the_system_s_user(String given) throws Exception {
        Conc.Result result = Launcher.bash(given + "; exec \"$0\" doctor").run();

        // The shell's ~ is the folder in the system's list of users where HOME is not set.
        String home = Launcher.bash("unset HOME; echo ~").run().out().strip();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).containsPattern(line("home", Path.of(home)));
    }

    @Test
    void a_relative_folder_in_a_variable_of_xdg_does_not_count() throws Exception {
        Conc.Result result = conc("doctor").with("XDG_CACHE_HOME", "cache").with("XDG_STATE_HOME", "state").with("HOME", folder.toString())
                .run();

        assertThat(result.out()).containsPattern(line("cache", folder.resolve(".cache/conc")))
                .containsPattern(line("state", folder.resolve(".local/state/conc")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/none", "/dev/null"})
    void a_home_that_cannot_be_written_is_told_with_what_is_lost(String home) throws Exception {
        Conc.Result result = Launcher.bash("unset XDG_CACHE_HOME XDG_STATE_HOME; HOME=$1 exec \"$0\" doctor", home).run();

        for (String subject : new String[]{"home", "cache", "state", "Maven"}) {
            assertThat(result.out()).containsPattern("(?m)^less +" + subject + " +" + home + ".* cannot be written");
        }
        assertThat(result.err()).isEmpty();
    }

    @Test
    void a_home_that_may_only_be_read_does_no_harm() throws Exception {
        assertThat(folder.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(folder), "root may write everywhere");

        Conc.Result result = Launcher
                .bash("unset XDG_CACHE_HOME XDG_STATE_HOME; HOME=$1 exec \"$0\" run locks/SafeBank -Drounds=10", folder.toString()).run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void temporary_files_are_where_tmpdir_says() throws Exception {
        Files.createFile(folder.resolve("file"));

        assertThat(temporary(folder.toString())).containsPattern(line("temporary", folder));
        assertThat(temporary(folder.resolve("file").toString())).containsPattern(line("temporary", Path.of("/tmp")));
        assertThat(temporary(folder.resolve("none").toString())).containsPattern(line("temporary", Path.of("/tmp")));
    }

    private static String temporary(String tmpdir) throws IOException, InterruptedException {
        return conc("doctor").with("TMPDIR", tmpdir).run().out();
    }

    private static String line(String subject, Path folder) {
        return "(?m)^ok +" + subject + " +" + java.util.regex.Pattern.quote(folder.toString()) + "$";
    }
}
