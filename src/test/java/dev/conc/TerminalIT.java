package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lesson on the full screen of a real terminal, and the terminal afterwards. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "tmux is there on Unix alone")
class TerminalIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
            "80, 24, en, Locks, Output, exit code 0, balance:",
            "120, 40, en, Locks, Output, exit code 0, balance:",
            "80, 24, zh, 锁, 输出, 退出码 0, balance:",
            "120, 40, zh, 锁, 输出, 退出码 0, balance:"
    })
    void a_lesson_is_read_run_and_left(
            int columns, int rows, String language, String title, String output, String ended, String printed) throws Exception {
        try (Tmux tmux = shell(columns, rows)) {
            tmux.enter(Launcher.TYPED + " lesson locks --lang " + language);
            tmux.shows(title + " 1/", "Bank.java");
            assertThat(tmux.is("#{alternate_on} #{cursor_flag}")).isEqualTo("1 0");

            tmux.press("n");
            tmux.shows(title + " 2/", "BankHistogram.java");
            tmux.press("p");
            tmux.shows(title + " 1/");

            tmux.press("r");
            String before = tmux.shows(output, ended, printed);
            assertThat(before.lines()).hasSize(rows);

            tmux.resize(20, 5);
            tmux.shows("is drawn anew for 20x5", screen -> screen.lines().count() == 5 && screen.contains(title));
            tmux.resize(columns, rows);
            tmux.shows("is as before", before::equals);

            tmux.press("q");
            isAsBefore(tmux, 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "en, The only page, t predict, Space tick, a deadlock, missed: possible, The schedule is loaded, Deadlock: no thread can go on",
            "zh, 唯一的一页, t 预测, 空格 勾选, 死锁, 漏了：可能, 调度已载入, 没有线程能继续"
    })
    void what_a_program_can_do_is_predicted_answered_and_stepped(
            String language, String page, String offered, String asked, String deadlock, String missed, String stepped, String ended)
            throws Exception {
        Path lesson = OwnLesson.write(folder, "mine", "[Crossed](Crossed.java \"predict\")\n\nText.");
        OwnLesson.translate(lesson, "锁", "[Crossed](Crossed.java \"predict\")\n\n文字。");
        OwnLesson.program(lesson, "Crossed", crossed());
        try (Tmux tmux = shell(100, 30)) {
            tmux.enter(Launcher.TYPED + " lesson mine --lessons " + folder + " --lang " + language);
            String shown = tmux.shows(page, offered);
            assertThat(shown.stripTrailing().lines().reduce((_, last) -> last).orElseThrow()).startsWith(offered);

            tmux.press("Enter");
            tmux.shows(asked, deadlock, "both: ab", "both: ba");
            tmux.press("Space");
            tmux.shows("[x]");
            tmux.press("Enter");
            tmux.shows(missed);
            tmux.resize(20, 5);
            tmux.shows("is drawn anew for 20x5", screen -> screen.lines().count() == 5 && screen.contains("▸"));
            tmux.resize(100, 30);
            // Down to the deadlock, which is the last but one.
            tmux.press("End");
            tmux.press("Up");
            tmux.shows("selects the deadlock", screen -> screen.lines().anyMatch(row -> row.startsWith("▸") && row.contains(deadlock)));
            tmux.press("Enter");
            tmux.shows(stepped);
            tmux.press("End");
            tmux.shows(ended);

            tmux.press("q");
            tmux.shows(missed, deadlock);
            tmux.press("q");
            tmux.shows(page, offered);
            tmux.press("q");
            isAsBefore(tmux, 0);
        }
    }

    private static String crossed() {
        return """
                final Object a = new Object(), b = new Object();
                final StringBuffer order = new StringBuffer();

                void both(Object first, Object second, String name) {
                    synchronized (first) {
                        synchronized (second) {
                            order.append(name);
                        }
                    }
                }

                void main() throws InterruptedException {
                    Thread one = new Thread(() -> both(a, b, "a"));
                    Thread two = new Thread(() -> both(b, a, "b"));
                    one.start();
                    two.start();
                    one.join();
                    two.join();
                    IO.println("both: " + order);
                }
                """;
    }

    @Test
    void it_opens_in_a_terminal_of_20x5() throws Exception {
        try (Tmux tmux = shell(20, 5)) {
            tmux.enter("clear; cd '" + Launcher.CONC.getParent() + "'; ./conc lesson locks");
            tmux.shows("Locks 1/");
            tmux.press("n");
            tmux.shows("Locks 2/");
            tmux.press("q");
            tmux.shows("has the shell again", screen -> screen.stripTrailing().endsWith("$"));
            assertThat(tmux.is("#{alternate_on} #{cursor_flag}")).isEqualTo("0 1");
        }
    }

    @Test
    void the_shell_has_the_terminal_in_order_after_a_full_screen_and_a_cancelled_program() throws Exception {
        OwnLesson.program(OwnLesson.write(folder, "mine", "[Endless](Endless.java)\n\nText."), "Endless", endless());
        try (Tmux tmux = shell(100, 30)) {
            tmux.enter(Launcher.TYPED + " --lessons " + folder);
            tmux.shows("Tab completes", "conc>");
            tmux.type("less");
            tmux.press("Tab");
            tmux.type("min");
            tmux.press("Tab");
            tmux.shows("conc> lesson mine");
            tmux.press("Enter");
            tmux.shows("Endless.java");
            tmux.press("q");
            tmux.shows("asks again", screen -> screen.stripTrailing().endsWith("conc>"));
            tmux.enter("run mine/Endless");
            tmux.shows("pid=");
            // A stroke that is doubled ends the program and not the shell.
            tmux.press("C-c");
            tmux.press("C-c");
            tmux.shows("interrupted");
            tmux.shows("asks again", screen -> screen.stripTrailing().endsWith("conc>"));
            tmux.press("Up");
            tmux.shows("remembers", screen -> screen.stripTrailing().endsWith("conc> run mine/Endless"));
            tmux.press("C-c");
            tmux.enter("exit");
            isAsBefore(tmux, 0);
        }
    }

    @Test
    void the_first_keys_after_a_full_screen_are_the_prompts() throws Exception {
        try (Tmux tmux = shell(80, 24)) {
            tmux.enter(Launcher.TYPED);
            tmux.shows("asks", screen -> screen.stripTrailing().endsWith("conc>"));
            for (int round = 0; round < 5; round++) {
                tmux.enter("lesson locks");
                tmux.shows("Two threads", "q");
                tmux.press("q");
                tmux.shows("asks again", screen -> screen.stripTrailing().endsWith("conc>"));
                tmux.type("qwerty");
                tmux.shows("has all keys", screen -> screen.stripTrailing().endsWith("conc> qwerty"));
                tmux.press("C-u");
                tmux.shows("asks again", screen -> screen.stripTrailing().endsWith("conc>"));
            }
            tmux.enter("exit");
            isAsBefore(tmux, 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"vt100", "linux", "ansi"})
    void a_terminal_without_an_alternate_screen_is_left_clean(String type) throws Exception {
        try (Tmux tmux = shell(80, 24)) {
            tmux.withoutAlternateScreen();
            tmux.enter("TERM=" + type + " " + Launcher.TYPED + " step locks/Bank --ascii");
            tmux.shows("starts Five");
            tmux.type("0");
            tmux.shows("step 1/1", ">0 main");
            tmux.press("q");
            tmux.shows("has the shell on an empty screen", screen -> screen.strip().equals("$"));
            assertThat(tmux.is("#{cursor_flag} #{cursor_y} #{wrap_flag}")).isEqualTo("1 0 1");
            tmux.enter(settingsWritten());
            tmux.shows("code-0", "done-42");
            assertThat(settings("after")).isEqualTo(settings("before"));
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "script takes other options elsewhere")
    void a_dumb_terminal_steps_and_reads_line_by_line_without_an_escape_sequence() throws Exception {
        try (Tmux tmux = shell(80, 24)) {
            Path written = folder.resolve("written");
            tmux.enter("export TERM=dumb; script -qc \"" + Launcher.TYPED + "\" " + written);
            tmux.shows("conc>");
            tmux.enter("step locks/Bank");
            tmux.shows("starts Five");
            tmux.enter("0");
            tmux.shows("next: begins");
            tmux.enter("q");
            tmux.enter("lesson locks --section 1");
            tmux.shows("asks again below the answers",
                    screen -> screen.contains("Answers") && screen.stripTrailing().endsWith("conc>"));
            tmux.enter("exit");
            tmux.shows("has the shell again", screen -> screen.stripTrailing().endsWith("$"));
            tmux.enter("echo code-$?");
            tmux.shows("code-0");
            assertThat(Files.readString(written)).contains("starts Five", "Run it: conc run locks/Bank").doesNotContain("\u001b");
        }
    }

    @Test
    void help_is_shown_and_left() throws Exception {
        try (Tmux tmux = shell(80, 24)) {
            tmux.enter(Launcher.TYPED + " lesson locks");
            tmux.shows("Locks 1/");
            tmux.type("?");
            tmux.shows("Keys", "run the program");
            tmux.type("?");
            tmux.shows("Locks 1/", "Bank.java");
        }
    }

    @Test
    void ctrl_c_stops_the_program_first_and_then_leaves() throws Exception {
        OwnLesson.program(OwnLesson.write(folder, "mine", "[Endless](Endless.java)\n\nText."), "Endless", endless());
        try (Tmux tmux = shell(80, 24)) {
            ProcessHandle program = openAndRun(tmux);

            tmux.press("C-c");
            tmux.shows("Output · stopped");
            assertThat(program.onExit()).succeedsWithin(SOON);

            tmux.press("C-c");
            isAsBefore(tmux, 130);
        }
    }

    @Test
    void a_program_that_does_not_compile_shows_javac_s_message_at_the_line() throws Exception {
        OwnLesson.program(
                OwnLesson.write(folder, "mine", "[Wrong](Wrong.java)\n\nText."), "Wrong", "void main() {\n    int x = \"\";\n}\n");
        try (Tmux tmux = shell(80, 24)) {
            tmux.enter(Launcher.TYPED + " lesson mine --lessons " + folder);
            tmux.shows("Wrong.java");
            tmux.press("r");
            tmux.shows("does not compile", "2✗", "^ incompatible types");
        }
    }

    @Test
    void sigterm_ends_the_program_and_gives_the_terminal_back() throws Exception {
        OwnLesson.program(OwnLesson.write(folder, "mine", "[Endless](Endless.java)\n\nText."), "Endless", endless());
        try (Tmux tmux = shell(80, 24)) {
            ProcessHandle program = openAndRun(tmux);

            assertThat(conc(tmux).destroy()).isTrue();

            assertThat(program.onExit()).succeedsWithin(SOON);
            isAsBefore(tmux, 143);
        }
    }

    @Test
    void nothing_is_left_running_when_the_terminal_hangs_up() throws Exception {
        OwnLesson.program(OwnLesson.write(folder, "mine", "[Endless](Endless.java)\n\nText."), "Endless", endless());
        try (Tmux tmux = shell(80, 24)) {
            ProcessHandle program = openAndRun(tmux);
            List<ProcessHandle> started = tmux.started();

            tmux.hangUp();

            assertThat(started).contains(program).hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(each -> assertThat(each.onExit()).succeedsWithin(SOON));
        }
    }

    @Test
    void ctrl_c_ends_a_run_in_the_shell_and_its_program() throws Exception {
        Path file = OwnLesson.program(folder, "Endless", endless());
        try (Tmux tmux = shell(80, 24)) {
            tmux.enter(Launcher.TYPED + " run " + file);
            ProcessHandle program = program(tmux);

            tmux.press("C-c");

            assertThat(program.onExit()).succeedsWithin(SOON);
            isAsBefore(tmux, 130);
        }
    }

    @Test
    void zsh_completes_commands_lessons_and_programs() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(Tmux.has("zsh"), "zsh is not installed");
        try (Tmux tmux = Tmux.open(80, 24, "HOME=" + folder, "zsh", "-f")) {
            tmux.enter("source <(" + Launcher.TYPED + " completion zsh); echo ready-$((40 + 2))");
            tmux.shows("ready-42");
            tmux.type("conc le\t");
            tmux.shows("conc lesson");
            tmux.type("loc\t");
            tmux.shows("conc lesson locks");
            tmux.press("C-u");
            tmux.type("conc run locks/Saf\t");
            tmux.shows("conc run locks/SafeBank");
        }
    }

    /** A shell that has written a marker on the screen and the settings of its terminal into a file. */
    private Tmux shell(int columns, int rows) throws IOException, InterruptedException {
        Tmux tmux = Tmux.open(columns, rows, "bash", "--norc", "--noprofile");
        tmux.enter("stty -a > " + folder.resolve("before") + "; echo marker-$((40 + 2))");
        tmux.shows("marker-42");
        return tmux;
    }

    private void isAsBefore(Tmux tmux, int code) throws IOException, InterruptedException {
        // What is typed before would still go to the program.
        tmux.shows("has the shell again", screen -> screen.matches("(?s).*marker-42.*\n(\\^C)?\\$\\s*"));
        tmux.enter(settingsWritten());
        tmux.shows("marker-42", "code-" + code, "done-42");
        assertThat(tmux.is("#{alternate_on} #{cursor_flag}")).isEqualTo("0 1");
        assertThat(settings("after")).isEqualTo(settings("before"));
    }

    /** A command that says with which code the last one ended, writes the settings of the terminal into a file, and then that they are there. */
    private String settingsWritten() {
        return "echo code-$?; stty -a > " + folder.resolve("after") + "; echo done-$((40 + 2))";
    }

    /** All but the number of the line discipline, which the kernel keeps as it was told and never uses. */
    private String settings(String file) throws IOException {
        return Files.readString(folder.resolve(file)).replaceFirst(" line = \\d+;", "");
    }

    private ProcessHandle openAndRun(Tmux tmux) throws IOException, InterruptedException {
        tmux.enter(Launcher.TYPED + " lesson mine --lessons " + folder);
        tmux.shows("Endless.java");
        tmux.press("r");
        return program(tmux);
    }

    /** A program that says who it is and then does nothing for ever. */
    private static String endless() {
        return """
                void main() throws Exception {
                    IO.println("pid=" + ProcessHandle.current().pid() + ".");
                    Thread.currentThread().join();
                }
                """;
    }

    private static ProcessHandle program(Tmux tmux) throws IOException, InterruptedException {
        String screen = tmux.shows("says pid", text -> text.matches("(?s).*pid=\\d+\\..*"));
        return ProcessHandle.of(Long.parseLong(screen.replaceFirst("(?s).*pid=(\\d+)\\..*", "$1"))).orElseThrow();
    }

    private static ProcessHandle conc(Tmux tmux) throws IOException, InterruptedException {
        return tmux.started().stream()
                .filter(each -> each.info().arguments().map(List::of).orElse(List.of()).contains(Conc.PROJECT + "/target/conc.jar"))
                .findFirst()
                .orElseThrow();
    }
}
