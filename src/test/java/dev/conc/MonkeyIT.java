package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random keys in a real terminal that changes its size all the while: 300 keys, or as many as the property {@code monkey.keys} says. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "tmux is there on Unix alone")
class MonkeyIT {
    private static final int KEYS = Integer.getInteger("monkey.keys", 300);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String[] NAMES = {
            "Up", "Down", "Left", "Right", "Tab", "BTab", "Home", "End", "PgUp", "PgDn", "Enter", "Escape", "BSpace", "Space", "F1", "C-a",
            "C-k", "C-w", "C-l", "M-x"
    };
    private static final String[] TEXTS = {"0", "1", "2", "n", "p", "o", "b", "f", "e", "r", "m", "d", "i", "v", "?", "R", "g3", "j", "k",
            "z", "c", "l",
            "锁", "é", "x"};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"step locks/Bank, step 0/", "lesson locks, Locks 1/", "'', conc>"})
    void the_terminal_is_as_before_after_random_keys(String command, String shown) throws Exception {
        try (Tmux tmux = Tmux.open(100, 30, "bash", "--norc", "--noprofile")) {
            tmux.enter("cd " + folder + "; export XDG_STATE_HOME=$PWD; stty -a > before; echo marker-$((40 + 2))");
            tmux.shows("marker-42");
            tmux.enter(Launcher.TYPED + " " + command);
            tmux.shows(shown);
            Random random = new Random(5);
            for (int i = 0; i < KEYS; i++) {
                if (random.nextBoolean()) {
                    tmux.press(NAMES[random.nextInt(NAMES.length)]);
                } else {
                    tmux.type(TEXTS[random.nextInt(TEXTS.length)]);
                }
                if (i % 10 == 0) {
                    tmux.resize(20 + random.nextInt(120), 5 + random.nextInt(40));
                }
                if (i % 100 == 50) {
                    tmux.resize(20, 5);
                }
            }
            tmux.resize(100, 30);
            leave(tmux, command.isEmpty());
            tmux.enter("echo code-$?; stty rows 30 columns 100; stty -a > after; echo done-$((40 + 2))");
            tmux.shows("done-42", "code-0");
            assertThat(tmux.is(
                    "#{alternate_on} #{cursor_flag} #{insert_flag} #{keypad_flag} #{keypad_cursor_flag} #{mouse_any_flag} #{wrap_flag}"))
                    .isEqualTo("0 1 0 0 0 0 1");
            assertThat(settings(folder.resolve("after"))).isEqualTo(settings(folder.resolve("before")));
        }
    }

    /** Leaves whatever is open: a prompt, a sheet, the stage of a lesson, the lesson. */
    private static void leave(Tmux tmux, boolean shell) throws Exception {
        if (shell) {
            // Keys that were read before the Ctrl-C are obeyed after it, and what is typed at the same moment may be cancelled with the line.
            boolean left = false;
            for (int i = 0; i < 5 && !left; i++) {
                tmux.press("C-c");
                if (becomes(tmux, "conc>")) {
                    tmux.type("exit");
                }
                if (becomes(tmux, "conc> exit")) {
                    tmux.press("Enter");
                    left = becomes(tmux, "$");
                }
            }
            assertThat(left).as("left").isTrue();
        } else {
            // From the stage of a lesson q comes back to the page, and there it leaves.
            for (int i = 0; i < 4 && !hasShell(tmux); i++) {
                tmux.press("Escape");
                tmux.press("Escape");
                tmux.press("q");
                until(() -> hasShell(tmux));
            }
            tmux.shows("has the shell again", screen -> screen.matches("(?s).*marker-42.*\n\\$ ?q*\\s*"));
            // A q too many went to the shell.
            tmux.press("C-u");
        }
    }

    /** Waits for a condition, but not for ever. */
    private static boolean until(Patience.Condition condition) throws Exception {
        return Patience.until(SOON, condition);
    }

    private static boolean becomes(Tmux tmux, String lastLine) throws Exception {
        return until(() -> lastLine(tmux).equals(lastLine));
    }

    private static String lastLine(Tmux tmux) throws IOException, InterruptedException {
        return tmux.screen().stripTrailing().lines().reduce("", (_, later) -> later).strip();
    }

    private static boolean hasShell(Tmux tmux) throws Exception {
        return tmux.screen().contains("marker-42");
    }

    /** The settings of a terminal, without the number of its line discipline: JLine leaves it to chance, and Linux takes no notice of it. */
    private static String settings(Path file) throws IOException {
        return Files.readString(file).replaceAll("; line = \\d+;", ";");
    }
}
