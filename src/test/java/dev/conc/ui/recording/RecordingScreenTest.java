package dev.conc.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.language.Language;
import dev.conc.problem.ExitCode;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.record.RecordedRun;
import dev.conc.program.run.Limits;
import dev.conc.program.run.Runner;
import dev.conc.ui.screen.EmulatedTerminal;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole player, over a program that is really run. */
@Tag("slow")
class RecordingScreenTest {
    @TempDir
    private Path folder;

    private final EmulatedTerminal terminal = new EmulatedTerminal(80, 24);
    private final CompletableFuture<ExitCode> end = new CompletableFuture<>();

    private void open(String source) throws Exception {
        Program program = Program.ofFile(Files.writeString(folder.resolve("Talk.java"), source));
        Compiler compiler = new Compiler(new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, _ -> {}));
        Runner runner = new Runner(Conc.PROJECT.resolve("target/conc-agent.jar"));
        FullScreen full = FullScreen.over(terminal.terminal());
        Thread.ofPlatform().daemon().name("screen").start(() -> {
            try (full) {
                end.complete(new RecordingScreen(full, Theme.COLOUR, Language.EN, "Talk")
                        .show(listener -> RecordedRun.start(runner, compiler.compile(program), Runner.Settings.of(Limits.USUAL),
                                listener)));
            } catch (Throwable e) {
                end.completeExceptionally(e);
            }
        });
    }

    @AfterEach
    void leave() {
        if (!end.isDone()) {
            terminal.endInput();
        }
    }

    @Test
    void a_real_run_is_recorded_played_and_saved() throws Exception {
        open("""
                void main() throws Exception {
                    Process child = new ProcessBuilder("sleep", "1").start();
                    IO.println("code " + child.waitFor());
                }
                """);
        terminal.awaitText("event 1/");
        terminal.press("\u001b[F");
        terminal.awaitText("exit code 0");
        assertThat(terminal.shown()).contains("» code 0", "sleep", "a real run");
        terminal.press("\u001b[H");
        terminal.awaitText("event 0/");
        terminal.press("S");
        terminal.awaitText("Talk.recording_");
        terminal.press("\b".repeat(14) + folder.resolve("r") + "\r");
        terminal.awaitText("Saved in");
        assertThat(folder.resolve("r")).isRegularFile();
        terminal.resize(20, 5);
        terminal.awaitText("Talk");
        terminal.press("q");
        assertThat(end.get(60, TimeUnit.SECONDS)).isEqualTo(ExitCode.FINE);
    }

    @Test
    void a_program_that_hangs_is_stopped_and_what_it_did_is_played() throws Exception {
        open("void main() throws Exception { IO.println(\"reached\"); Thread.sleep(1_000_000); }");
        terminal.awaitText("reached");
        terminal.press("s");
        terminal.awaitText("event 1/");
        terminal.press("\u001b[F");
        terminal.awaitText("stopped");
        terminal.press("\u0003");
        assertThat(end.get(60, TimeUnit.SECONDS)).isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void a_program_is_stopped_even_before_it_has_begun() throws Exception {
        open("void main() throws Exception { Thread.sleep(1_000_000); }");
        terminal.press("s");
        terminal.awaitText("a real run");
        terminal.awaitText("event ");
        terminal.press("q");
        assertThat(end.get(60, TimeUnit.SECONDS)).isEqualTo(ExitCode.FINE);
    }

    @Test
    void what_does_not_compile_is_told() throws Exception {
        open("void main() { int x = \"\"; }");
        terminal.awaitText("cannot be run");
        terminal.awaitText("incompatible types");
        terminal.press("q");
        assertThat(end.get(60, TimeUnit.SECONDS)).isEqualTo(ExitCode.FINE);
    }
}
