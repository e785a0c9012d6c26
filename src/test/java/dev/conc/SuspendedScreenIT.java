package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The learner goes away and comes back while something is going on behind the screen: it goes on, and the screen with it. */
@EnabledOnOs(OS.LINUX)
class SuspendedScreenIT {
    private static final String KEY = "Ctrl-Z";
    private static final String SIGNAL = "TSTP";
    private static final String CLEAN = "0 1";
    private static final String TAKEN = "1 0";

    /** Is explored for longer than a test lasts. */
    private static final String PHILOSOPHERS = """
            void main() {
                Object[] forks = new Object[5];
                for (int i = 0; i < forks.length; i++) forks[i] = new Object();
                for (int i = 0; i < forks.length; i++) {
                    int left = i, right = (i + 1) % forks.length;
                    new Thread(() -> {
                        for (int meal = 0; meal < 3; meal++) synchronized (forks[left]) { synchronized (forks[right]) { } }
                    }).start();
                }
            }
            """;

    /** Prints a number again and again until it is stopped. */
    private static final String COUNTING = """
            void main() throws Exception {
                for (int i = 1; ; i++) {
                    IO.println("count " + i);
                    Thread.sleep(50);
                }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {KEY, SIGNAL})
    void a_recording_is_played_on(String how) throws Exception {
        Path program = OwnLesson.program(folder, "Greeting", "void main() {\n    IO.println(\"greeted\");\n}\n");
        Path recording = folder.resolve("recording");
        try (Tmux tmux = terminal()) {
            tmux.enter(Launcher.TYPED + " run " + program + " --record " + recording);
            tmux.shows("\ngreeted");
            tmux.enter("clear; " + Launcher.TYPED + " step --recording " + recording);
            tmux.shows("a real run", "event 1/");

            comesBack(tmux, how, "event 1/");

            tmux.press("Right");
            tmux.shows("event 2/");
            leaves(tmux);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {KEY, SIGNAL})
    void a_program_is_recorded_on(String how) throws Exception {
        Path program = OwnLesson.program(folder, "Counting", COUNTING);
        try (Tmux tmux = terminal()) {
            tmux.enter(Launcher.TYPED + " step --real " + program);
            tmux.shows("count 3");

            comesBack(tmux, how, "count ");

            int seen = largest(tmux.screen(), "count (\\d+)");
            tmux.shows("counts on", screen -> largest(screen, "count (\\d+)") > seen);
            tmux.press("s");
            tmux.shows("a real run", "event 1/");
            leaves(tmux);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {KEY, SIGNAL})
    void a_prediction_is_answered_after_it(String how) throws Exception {
        Path lesson = OwnLesson.write(folder, "mine", "[Philosophers](Philosophers.java \"predict\")\n\nText.");
        OwnLesson.program(lesson, "Philosophers", PHILOSOPHERS);
        try (Tmux tmux = terminal()) {
            tmux.enter(Launcher.TYPED + " lesson mine --lessons " + folder);
            tmux.shows("t predict");
            tmux.press("t");
            tmux.shows("has counted executions", screen -> explored(screen) > 0);

            comesBack(tmux, how, "executions");

            int seen = explored(tmux.screen());
            tmux.shows("explores on", screen -> explored(screen) > seen);
            tmux.press("Enter");
            tmux.shows("Space tick");
            tmux.press("q");
            tmux.shows("The only page", "t predict");
            leaves(tmux);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {KEY, SIGNAL})
    void the_stage_explores_on(String how) throws Exception {
        Path program = OwnLesson.program(folder, "Philosophers", PHILOSOPHERS);
        try (Tmux tmux = terminal()) {
            tmux.enter(Launcher.TYPED + " step " + program);
            tmux.shows("0/0", "Object[0]");
            tmux.press("x");
            tmux.shows("has counted executions", screen -> explored(screen) > 0);

            comesBack(tmux, how, "exploring: ");

            int seen = explored(tmux.screen());
            tmux.shows("explores on", screen -> explored(screen) > seen);
            leaves(tmux);
        }
    }

    private static Tmux terminal() throws Exception {
        return Tmux.open(100, 30, "bash", "--norc", "-i");
    }

    /** The screen is given back, and taken again in another size. */
    private static void comesBack(Tmux tmux, String how, String shown) throws Exception {
        if (how.equals(KEY)) {
            tmux.press("C-z");
        } else {
            ProcessHandle conc = tmux.started().getFirst();
            assertThat(new ProcessBuilder("kill", "-TSTP", Long.toString(conc.pid())).start().waitFor()).isZero();
        }
        tmux.shows("Stopped");
        assertThat(state(tmux)).isEqualTo(CLEAN);
        tmux.enter("stty -a | grep -o -- '-*icanon'; echo done");
        assertThat(tmux.shows("\ndone").lines()).contains("icanon").doesNotContain("-icanon");

        tmux.resize(90, 26);
        tmux.enter("fg");
        tmux.shows("has the screen again", screen -> state(tmux).equals(TAKEN) && screen.contains(shown) && !screen.contains("Stopped"));
        assertThat(tmux.screen().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(90));
    }

    private static void leaves(Tmux tmux) throws Exception {
        tmux.press("q");
        tmux.shows("is clean after all", _ -> state(tmux).equals(CLEAN));
    }

    /** Whether there is an alternate screen, and whether a cursor. */
    private static String state(Tmux tmux) {
        try {
            return tmux.is("#{alternate_on} #{cursor_flag}");
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int explored(String screen) {
        return largest(screen, "([\\d,]+) executions");
    }

    private static int largest(String screen, String pattern) {
        return Pattern.compile(pattern).matcher(screen).results().mapToInt(each -> Integer.parseInt(each.group(1).replace(",", ""))).max()
                .orElse(0);
    }
}
