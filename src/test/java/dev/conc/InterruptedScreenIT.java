package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C while something is explored for a screen, or for a command in a terminal: the first ends the search, which shows what it has found, and the second leaves. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "tmux is there on Unix alone")
class InterruptedScreenIT {
    private static final String CLEAN = "0 1";

    /** Finds outcomes at once and a deadlock soon, and is not explored to its end within the patience of a test. */
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

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
            "en, 'exploring: [1-9]', This schedule breaks it (deadlock)",
            "zh, '探索中：[1-9]', 这个调度会出错（死锁）"
    })
    void the_search_for_a_failure_on_the_stage_loads_what_it_has_found(String language, String counted, String loaded) throws Exception {
        try (Tmux tmux = stage(language)) {
            tmux.press("w");
            tmux.shows("has found the deadlock", screen -> contains(counted, screen) && contains("\\d  (deadlock|死锁)", screen));

            tmux.press("C-c");
            tmux.shows(loaded, "0/");
            assertThat(tmux.is("#{alternate_on} #{cursor_flag}")).isEqualTo("1 0");

            tmux.press("C-c");
            isLeft(tmux, 130);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "en, 'exploring: [1-9]', 'explored in part: [1-9]'",
            "zh, '探索中：[1-9]', '只探索了一部分：[1-9]'"
    })
    void what_can_happen_on_the_stage_is_listed_so_far(String language, String counted, String partly) throws Exception {
        try (Tmux tmux = stage(language)) {
            tmux.press("x");
            tmux.shows("has counted executions", screen -> contains(counted, screen));

            tmux.press("C-c");
            tmux.shows("has ended in part", screen -> contains(partly, screen) && contains("\\d  (normal|正常)", screen));

            tmux.press("C-c");
            isLeft(tmux, 130);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "en, t predict, '[1-9][\\d,]* executions', Space tick, Not all schedules were seen",
            "zh, t 预测, '[1-9][\\d,]* 次执行', 空格 勾选, 没有看完所有调度"
    })
    void a_prediction_lists_what_was_found_so_far_and_judges_by_it(String language, String offered, String counted, String asked,
            String partly) throws Exception {
        Path lesson = OwnLesson.write(folder, "mine", "[Philosophers](Philosophers.java \"predict\")\n\nText.");
        OwnLesson.translate(lesson, "哲学家", "[Philosophers](Philosophers.java \"predict\")\n\n文字。");
        OwnLesson.program(lesson, "Philosophers", PHILOSOPHERS);
        try (Tmux tmux = terminal()) {
            tmux.enter(Launcher.TYPED + " lesson mine --lessons " + folder + " --lang " + language);
            tmux.shows(offered);
            tmux.press("t");
            tmux.shows("has counted executions", screen -> contains(counted, screen));

            tmux.press("C-c");
            tmux.shows(asked);
            tmux.press("Space");
            tmux.press("Enter");
            tmux.shows(partly);

            tmux.press("C-c");
            isLeft(tmux, 130);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "'', en, '[1-9][\\d,]* executions', What can it do",
            "'', zh, '[1-9][\\d,]* 次执行', 它可能做到哪些",
            "1, en, '[1-9][\\d,]* executions', Not all schedules were seen",
            "1, zh, '[1-9][\\d,]* 次执行', 没有看完所有调度"
    })
    void the_command_predict_tells_by_what_was_found(String numbers, String language, String counted, String told) throws Exception {
        Path program = OwnLesson.program(folder, "Philosophers", PHILOSOPHERS);
        try (Tmux tmux = terminal()) {
            tmux.enter(Launcher.TYPED + " predict " + program + " " + numbers + " --lang " + language);
            tmux.shows("has counted executions", screen -> contains(counted, screen));

            tmux.press("C-c");
            tmux.shows(told);
            isLeft(tmux, 130);
        }
    }

    private Tmux stage(String language) throws Exception {
        Path program = OwnLesson.program(folder, "Philosophers", PHILOSOPHERS);
        Tmux tmux = terminal();
        tmux.enter(Launcher.TYPED + " step " + program + " --lang " + language);
        tmux.shows("has the program on the stage", screen -> contains("0/0 .*▶0 main", screen) && screen.contains("Object[0]"));
        return tmux;
    }

    private static Tmux terminal() throws Exception {
        return Tmux.open(100, 30, "bash", "--norc", "--noprofile");
    }

    private static void isLeft(Tmux tmux, int code) throws Exception {
        tmux.shows("has the shell again", screen -> screen.matches("(?s).*\n(\\^C)?\\$\\s*"));
        assertThat(tmux.is("#{alternate_on} #{cursor_flag}")).isEqualTo(CLEAN);
        tmux.enter("echo code-$?; stty -a | grep -o -- '-*icanon'; echo done");
        assertThat(tmux.shows("\ndone").lines()).contains("code-" + code, "icanon").doesNotContain("-icanon");
    }

    private static boolean contains(String pattern, String screen) {
        return Pattern.compile(pattern).matcher(screen).find();
    }
}
