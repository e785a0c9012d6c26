package dev.conc.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.Conc;
import dev.conc.exercise.Workspace;
import dev.conc.language.Language;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.control.Workbench;
import dev.conc.ui.edit.EditSettings;
import dev.conc.ui.screen.EmulatedTerminal;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The whole stage over real workers. */
@Isolated("a test kills the worker of the stage, which it knows by being the only one")
class StageScreenIT {
    private static final String PROGRAM = """
            int count = 0;

            void main() throws InterruptedException {
                Thread a = new Thread(() -> count += 1, "A");
                a.start();
                count += 1;
                a.join();
                IO.println("count: " + count);
                assert count == 2 : "an update was lost";
            }
            """;

    private static final String LOOP = """
            void main() {
                Object lock = new Object();
                synchronized (lock) {
                    for (long i = 0; i >= 0; i = i + 1 & 0xffff) { }
                }
            }
            """;

    @TempDir
    private Path folder;

    private final EmulatedTerminal terminal = new EmulatedTerminal(100, 30);
    private final CompletableFuture<StageScreen> stage = new CompletableFuture<>();
    private final CompletableFuture<ExitCode> end = new CompletableFuture<>();

    private void open(String source) throws Exception {
        Path file = Files.writeString(folder.resolve("Plus.java"), source);
        Compiler compiler = new Compiler(new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, _ -> {}));
        StageScreen.Opener opener = _ -> Workbench.open(compiler, Program.ofFile(file),
                new Workbench.Settings(Map.of()));
        show(Program.ofFile(file), opener);
        terminal.awaitText("step 0/0");
        terminal.awaitText("starts A");
    }

    private EditSettings settings() {
        return new EditSettings(new Workspace(folder.resolve("work")), Optional.empty());
    }

    private void show(Program program, StageScreen.Opener opener) {
        FullScreen full = FullScreen.over(terminal.terminal());
        Thread.ofPlatform().daemon().name("screen").start(() -> {
            try {
                ExitCode code;
                try (full) {
                    StageScreen screen = new StageScreen(full, Theme.COLOUR, Language.EN, program, opener, settings());
                    stage.complete(screen);
                    code = screen.show("-");
                }
                end.complete(code);
            } catch (Throwable e) {
                end.completeExceptionally(e);
            }
        });
    }

    private void openLoop() throws Exception {
        open(LOOP.replace("Object lock", "Thread a = new Thread(() -> { }, \"A\"); a.start(); Object lock"));
    }

    @AfterEach
    void leave() {
        if (!end.isDone()) {
            terminal.endInput();
        }
    }

    private ExitCode end() throws Exception {
        try {
            return end.get(60, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("the screen is not left; it shows\n" + terminal.shown(), e);
        }
    }

    @Test
    void the_source_is_shown_before_the_program_is_ready_and_the_stage_can_be_left() throws Exception {
        Path file = Files.writeString(folder.resolve("Plus.java"), PROGRAM);
        CountDownLatch never = new CountDownLatch(1);
        show(Program.ofFile(file), _ -> {
            never.await();
            throw new AssertionError("not opened");
        });
        terminal.awaitText("assert count == 2");
        assertThat(terminal.shown()).contains("Plus  step 0/0", "running");
        terminal.press("0q");
        assertThat(end()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void what_is_explored_at_once_is_loaded_while_the_stage_is() throws Exception {
        Path file = Files.writeString(folder.resolve("Plus.java"), PROGRAM);
        CountDownLatch both = new CountDownLatch(2);
        StageScreen.Opener opener = _ -> {
            both.countDown();
            both.await();
            throw Problem.wrong(_ -> "it cannot be loaded");
        };
        StageScreen explored = new StageScreen(FullScreen.over(terminal.terminal()), Theme.COLOUR, Language.EN, Program.ofFile(file),
                opener, settings());
        assertThatThrownBy(explored::explore).hasMessage("it cannot be loaded");
        end.complete(ExitCode.FINE);
    }

    @Test
    void a_program_that_cannot_be_shown_gives_the_terminal_back_and_says_why() throws Exception {
        Path file = Files.writeString(folder.resolve("Plus.java"), PROGRAM);
        show(Program.ofFile(file), _ -> {
            throw Problem.wrong(_ -> "it cannot be loaded");
        });
        assertThatThrownBy(this::end).hasRootCauseMessage("it cannot be loaded");
        assertThat(terminal.written()).endsWith("\u001b[0m\u001b[?7h\u001b[?25h\u001b[?1049l");
    }

    @Test
    void threads_are_stepped_back_and_on_and_to_the_end() throws Exception {
        open(PROGRAM);
        terminal.press("011");
        terminal.awaitText("reads count → 0 :4");
        assertThat(terminal.shown()).contains("step 3/3", "▶1 A", "next: writes count, line 4");
        terminal.press("\u001b[D");
        terminal.awaitText("step 2/3");
        terminal.press("\u001b[C0r");
        terminal.awaitText("A thread ended with an exception.");
        assertThat(terminal.shown()).contains("count: 1", "an update was lost");
        terminal.press("q");
        assertThat(end()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void all_that_was_stepped_is_known_afterwards_also_what_was_undone() throws Exception {
        open(PROGRAM);
        terminal.press("011\u001b[D\u001b[D");
        terminal.awaitText("step 1/3");
        terminal.press("q");
        assertThat(end()).isEqualTo(ExitCode.FINE);
        assertThat(stage.get().played().at(3).schedule()).hasToString("0.1x2");
    }

    @Test
    void a_line_is_opened_into_its_bytecode_with_the_next_step_marked() throws Exception {
        open(PROGRAM);
        terminal.press("00i");
        terminal.awaitText("▶0 putfield count");
        assertThat(terminal.shown()).contains("   getfield count", "   iadd", "main, line 6  count += 1;");
    }

    @Test
    void the_shortest_way_to_break_it_is_loaded_and_stepped_forward() throws Exception {
        open(PROGRAM);
        terminal.press("w");
        terminal.awaitText("This schedule breaks it");
        terminal.await("a loaded schedule", shown -> shown.matches("(?s).*step 0/\\d\\d.*"));
        terminal.press("\u001b[F");
        terminal.awaitText("an update was lost");
    }

    @Test
    void the_shortest_way_to_an_unwanted_outcome_is_loaded_and_its_end_is_said_to_be_wrong() throws Exception {
        open("//WANT count: 2\n" + PROGRAM.replaceFirst("assert .*\n", ""));
        terminal.press("w");
        terminal.awaitText("This schedule breaks it (unwanted outcome)");
        terminal.await("a loaded schedule", shown -> shown.matches("(?s).*step 0/\\d\\d.*"));
        terminal.press("\u001b[F");
        terminal.awaitText("unwanted  ▶");
        terminal.awaitText("The program printed what is not");
        terminal.press("\u001b[Hx");
        terminal.awaitText("every schedule explored");
        assertThat(terminal.shown()).contains("unwanted  count: 1", "normal    count: 2");
    }

    @Test
    void what_can_still_happen_is_shown_and_one_outcome_followed() throws Exception {
        open(PROGRAM);
        terminal.press("0110x");
        terminal.awaitText("every schedule explored");
        assertThat(terminal.shown()).contains("What can still happen after step 4", "exception  count: 1").doesNotContain("count: 2");
        terminal.press("\r");
        terminal.awaitText("step 4/");
    }

    @Test
    void a_schedule_is_saved_and_no_file_overwritten() throws Exception {
        open(PROGRAM);
        Path file = folder.resolve("mine.schedule");
        terminal.press("01S" + "\u007f".repeat(30) + file + "\r");
        terminal.awaitText("Saved in");
        assertThat(file).hasContent("0.1");
        terminal.press("S" + "\u007f".repeat(30) + file + "\r");
        terminal.awaitText("exists already");
    }

    @Test
    void a_worker_that_is_killed_is_told_of_and_another_one_goes_on() throws Exception {
        Set<ProcessHandle> others = ProcessHandle.current().children().collect(Collectors.toSet());
        open(PROGRAM);
        ProcessHandle.current().children().filter(each -> !others.contains(each)).forEach(ProcessHandle::destroyForcibly);
        terminal.press("0");
        terminal.awaitText("the worker ended");
        terminal.press("01");
        terminal.awaitText("step 2/2");
        terminal.press("q");
        assertThat(end()).isEqualTo(ExitCode.FINE);
        assertThat(terminal.written()).endsWith("\u001b[0m\u001b[?7h\u001b[?25h\u001b[?1049l");
    }

    @Test
    void a_program_that_hangs_can_be_left_and_started_again() throws Exception {
        openLoop();
        terminal.press("00");
        terminal.awaitText("loops,");
        terminal.press("R");
        terminal.awaitText("step 0/0");
        terminal.press("\u0003");
        assertThat(end()).isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void ten_thousand_random_keys_and_sizes_never_break_the_screen() throws Exception {
        open(PROGRAM);
        Random random = new Random(7);
        String[] keys = {
                "0", "1", "2", "9", " ", "\r", "o", ">", "b", "f", "r", "e", "m", "d", "i", "v", "?", "R", "g3\r", "g", "\u007f", "\t",
                "\u001b[Z",
                "\u001b[A", "\u001b[B", "\u001b[D",
                "\u001b[C", "\u001b[H", "\u001b[F", "锁", "e\u0301", "\u001b[5~", "\u001b[6~", "\u001b", "\u0000", "\u009b", "\ud83d\ude00"};
        for (int i = 0; i < 10_000; i++) {
            terminal.press(keys[random.nextInt(keys.length)]);
            if (i % 50 == 0) {
                terminal.resize(20 + random.nextInt(180), 5 + random.nextInt(55));
            }
            if (i % 500 == 0) {
                // A prompt takes every key, so it is left now and then.
                terminal.press("\u001b\u001b");
                terminal.resize(20, 5);
            }
        }
        terminal.resize(100, 30);
        terminal.press("\u001b\u001bR");
        terminal.awaitText("step 0/0");
        terminal.press("q");
        assertThat(end()).isEqualTo(ExitCode.FINE);
        assertThat(terminal.written()).endsWith("\u001b[0m\u001b[?7h\u001b[?25h\u001b[?1049l");
    }
}
