package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The learner goes away with Ctrl-Z and comes back with {@code fg}, in a shell with jobs. */
@EnabledOnOs(OS.LINUX)
class SuspensionIT {
    private static final String CLEAN = "0 1";
    private static final String TAKEN = "1 0";

    @ParameterizedTest
    @ValueSource(strings = {"lesson locks", "step locks/Bank"})
    void the_terminal_is_given_back_and_taken_again(String command) throws Exception {
        try (Tmux tmux = begin(command)) {
            tmux.press("C-z");
            back(tmux);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lesson locks", "step locks/Bank"})
    void a_signal_does_the_same(String command) throws Exception {
        try (Tmux tmux = begin(command)) {
            ProcessHandle conc = tmux.started().getFirst();
            assertThat(new ProcessBuilder("kill", "-TSTP", Long.toString(conc.pid())).start().waitFor()).isZero();
            back(tmux);
        }
    }

    private static Tmux begin(String command) throws Exception {
        Tmux tmux = Tmux.open(100, 30, "bash", "--norc", "-i");
        tmux.enter(Launcher.TYPED + " " + command);
        tmux.shows("Bank");
        tmux.shows("has the screen", _ -> is(tmux, TAKEN));
        return tmux;
    }

    private static void back(Tmux tmux) throws Exception {
        tmux.shows("Stopped");
        assertThat(is(tmux, CLEAN)).isTrue();
        tmux.enter("stty -a | grep -o -- '-*icanon'; echo done");
        assertThat(tmux.shows("\ndone").lines()).contains("icanon").doesNotContain("-icanon");

        tmux.resize(90, 26);
        tmux.enter("fg");
        tmux.shows("has the screen again", screen -> is(tmux, TAKEN) && screen.contains("Bank") && !screen.contains("Stopped"));
        assertThat(tmux.screen().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(90));
        tmux.press("q");
        tmux.shows("is clean after all", _ -> is(tmux, CLEAN));
    }

    /** Whether there is an alternate screen, and whether a cursor. */
    private static boolean is(Tmux tmux, String state) {
        try {
            return tmux.is("#{alternate_on} #{cursor_flag}").equals(state);
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
