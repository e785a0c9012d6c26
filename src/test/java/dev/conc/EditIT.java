package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An editor in a real terminal, from a lesson and from the stage: it has the terminal to itself, and all is as before afterwards. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "tmux is there on Unix alone")
class EditIT {
    /** Asks for a line, and puts it into the program in place of a name. */
    private static final String EDITOR = """
            #!/bin/sh
            stty -a > settings
            printf '\\033[?1000h\\033[?2004h'
            echo "the editor has $1"
            read -r line
            sed "s/balance: /$line: /" "$1" > next && cp next "$1"
            """;

    @TempDir
    private Path folder;

    private Tmux open(String command) throws Exception {
        Path script = Files.writeString(folder.resolve("my ed"), EDITOR);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Tmux tmux = Tmux.open(80, 24, "bash", "--norc", "--noprofile");
        tmux.enter("cd " + folder + "; export EDITOR='\"" + script + "\"' CONC_WORK=work; clear");
        tmux.enter(Launcher.TYPED + " " + command);
        return tmux;
    }

    @Test
    void a_program_is_edited_in_a_lesson_run_and_the_terminal_is_as_before() throws Exception {
        try (Tmux tmux = open("lesson locks")) {
            tmux.shows("Locks 1/", "Bank.java");
            tmux.press("e");
            tmux.shows("the editor has work/locks/Bank.java");
            assertThat(tmux.is("#{alternate_on} #{cursor_flag}")).isEqualTo("0 1");
            assertThat(folder.resolve("settings")).content().contains(" icanon").contains(" echo ");
            tmux.resize(100, 30);
            tmux.enter("Typed");
            tmux.shows("is drawn in the new size",
                    screen -> screen.lines().count() == 30 && screen.contains("Your version of Bank is in use"));
            assertThat(tmux.is("#{alternate_on} #{cursor_flag} #{mouse_any_flag}")).isEqualTo("1 0 0");

            tmux.press("r");
            tmux.shows("Typed: ", "exit code 0", "your version: work/locks/Bank.java");
            tmux.press("q");
            tmux.shows("has the shell again", screen -> screen.stripTrailing().endsWith("$"));
            tmux.enter("clear; echo code-$?-$((40 + 2))");
            tmux.shows("code-0-42");
            assertThat(tmux.is("#{alternate_on} #{cursor_flag} #{mouse_any_flag}")).isEqualTo("0 1 0");
        }
    }

    @Test
    void ctrl_c_in_the_editor_ends_the_editor_alone() throws Exception {
        try (Tmux tmux = open("step locks/Bank")) {
            tmux.shows("starts Five");
            tmux.press("e");
            tmux.shows("the editor has");
            tmux.press("C-c");
            tmux.shows("ended with exit code 130");
            tmux.press("Enter");
            tmux.shows("step 1/1");
            tmux.press("q");
            tmux.shows("has the shell again", screen -> screen.stripTrailing().endsWith("$"));
            tmux.enter("clear; echo code-$?-$((40 + 2))");
            tmux.shows("code-0-42");
        }
    }

    @Test
    void ctrl_z_in_the_editor_suspends_both_and_fg_goes_on() throws Exception {
        try (Tmux tmux = open("lesson locks")) {
            tmux.shows("Locks 1/");
            tmux.press("e");
            tmux.shows("the editor has");
            tmux.press("C-z");
            tmux.shows("Stopped");
            tmux.enter("fg");
            tmux.shows("goes on", _ -> goesOn(tmux));
            tmux.enter("Back");
            tmux.shows("Your version of Bank is in use");
            tmux.press("q");
            tmux.shows("has the shell again", screen -> screen.stripTrailing().endsWith("$"));
        }
        assertThat(folder.resolve("work/locks/Bank.java")).content().contains("Back: ");
    }

    /** What is typed while a shell has not handed the terminal over yet may lose letters on the way, whoever gets it. */
    private static boolean goesOn(Tmux tmux) {
        try {
            String ids = tmux.started().stream().map(each -> Long.toString(each.pid())).collect(Collectors.joining(","));
            Process states = new ProcessBuilder("ps", "-o", "stat=", "-p", ids).start();
            return states.inputReader().lines().noneMatch(each -> each.startsWith("T"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
