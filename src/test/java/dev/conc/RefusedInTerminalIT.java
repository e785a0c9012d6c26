package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hostile program that is to be stepped or predicted in a terminal: it is refused with file and line and does not run, and the terminal is as it was. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "tmux is there on Unix alone")
class RefusedInTerminalIT {
    private static final Path HOSTILE = Conc.PROJECT.resolve("src/test/resources/dev/conc/schedule/hostile");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
            "step, en, WrittenByFiles, WrittenByFiles.java:2: Path.of",
            "step, zh, ShellRun, ShellRun.java:2: 受控运行时不能使用 jdk.jshell.JShell",
            "step, en, ParentKilled, ParentKilled.java:2: ProcessHandle.current",
            "step, en, HttpAsked, HttpAsked.java:2: HttpClient.newHttpClient",
            "step, zh, ReservedName, ReservedName.java:3: 受控运行时不能使用 ReservedName.conc$reset",
            "predict, en, WrittenByFiles, WrittenByFiles.java:2: Path.of",
            "predict, zh, ShellRun, ShellRun.java:2: 受控运行时不能使用 jdk.jshell.JShell",
            "predict, en, ParentKilled, ParentKilled.java:2: ProcessHandle.current",
            "predict, en, RefusedInAThread, RefusedInAThread.java:5: java.net.Socket",
            "predict, zh, ReservedName, ReservedName.java:3: 受控运行时不能使用 ReservedName.conc$reset"
    })
    void it_is_refused(String command, String language, String program, String refused) throws Exception {
        try (Tmux tmux = terminal()) {
            tmux.enter(
                    Launcher.TYPED + " " + command + " --lang " + language + " '" + HOSTILE.resolve(program + ".java") + "'; echo code-$?");

            isRefused(tmux, refused);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, RefusedInAThread.java:5: java.net.Socket", "zh, RefusedInAThread.java:5: 受控运行时不能使用 java.net.Socket"})
    void what_it_does_only_after_some_steps_on_the_stage_is_refused_there(String language, String refused) throws Exception {
        try (Tmux tmux = terminal()) {
            tmux.enter(Launcher.TYPED + " step --lang " + language + " '" + HOSTILE.resolve("RefusedInAThread.java") + "'; echo code-$?");
            tmux.shows("RefusedInAThread", "0/0", "▶0 main");
            tmux.press("r");

            isRefused(tmux, refused);
        }
    }

    private Tmux terminal() throws Exception {
        Tmux tmux = Tmux.open(200, 30, "bash", "--norc", "--noprofile");
        tmux.enter("cd " + folder + "; clear");
        return tmux;
    }

    private void isRefused(Tmux tmux, String refused) throws Exception {
        assertThat(tmux.shows("\ncode-1\n")).contains(refused).doesNotContain("\tat ", "Exception");
        assertThat(tmux.is("#{alternate_on} #{cursor_flag}")).isEqualTo("0 1");
        tmux.enter("stty -a | grep -o -- '-*icanon'; echo done");
        assertThat(tmux.shows("\ndone").lines()).contains("icanon").doesNotContain("-icanon");
        assertThat(folder).isEmptyDirectory();
    }
}
