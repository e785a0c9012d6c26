package dev.conc.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.exercise.Workspace;
import dev.conc.language.Language;
import dev.conc.problem.ExitCode;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.control.Workbench;
import dev.conc.ui.edit.EditSettings;
import dev.conc.ui.edit.Editor;
import dev.conc.ui.screen.EmulatedTerminal;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The learner changes a program on the stage, over real workers; the editor is a script. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "editors are shell scripts here")
class StageEditIT {
    private static final String SOURCE = """
            int count = 0;

            void main() throws InterruptedException {
                Thread a = new Thread(() -> count += 1, "A");
                a.start();
                count += 1;
                a.join();
                IO.println("count: " + count);
            }
            """;

    @TempDir
    private Path folder;

    private final EmulatedTerminal terminal = new EmulatedTerminal(100, 30);
    private final CompletableFuture<ExitCode> end = new CompletableFuture<>();
    private Path file;

    @BeforeEach
    void open() throws Exception {
        Program program = new Program("mine/Plus", Files.writeString(folder.resolve("Plus.java"), SOURCE));
        Path script = Files.writeString(folder.resolve("ed"), "#!/bin/sh\ncp '" + folder.resolve("next") + "' \"$1\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Workspace workspace = new Workspace(folder.resolve("work"));
        file = workspace.fileOf(program);
        EditSettings settings = new EditSettings(workspace, Optional.of(Editor.named(List.of(script.toString()))));
        Compiler compiler = new Compiler(new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, _ -> {}));
        FullScreen full = FullScreen.over(terminal.terminal());
        Thread.ofPlatform().daemon().name("screen").start(() -> {
            try (full) {
                end.complete(new StageScreen(full, Theme.COLOUR, Language.EN, program,
                        each -> Workbench.open(compiler, each, new Workbench.Settings(Map.of())), settings).show("-"));
            } catch (Throwable e) {
                end.completeExceptionally(e);
            }
        });
        terminal.awaitText("starts A");
    }

    @AfterEach
    void leave() {
        if (!end.isDone()) {
            terminal.endInput();
        }
    }

    private void edit(String text) throws Exception {
        Files.writeString(folder.resolve("next"), text);
        terminal.press("e");
    }

    private String mine() {
        return SOURCE.replace("\"A\"", "\"Mine\"");
    }

    @Test
    void what_was_changed_is_started_again_with_one_key_and_the_original_with_another() throws Exception {
        edit(mine());
        terminal.awaitText("Your version of Plus has changed: R starts again with it, x explores it.");
        terminal.press("R");
        terminal.awaitText("starts Mine");
        assertThat(terminal.shown()).contains("Plus · your version  step 0/0", "\"Mine\"");

        terminal.press("m");
        terminal.awaitText("starts A");
        assertThat(terminal.shown()).contains("Plus · the original");
        terminal.press("m");
        terminal.awaitText("starts Mine");

        terminal.press("d");
        terminal.awaitText("4 +     Thread a");
        assertThat(terminal.shown()).contains("4 -     Thread a");
        terminal.press("d");
        terminal.awaitText("starts Mine");
        terminal.press("q");
        assertThat(end.get(60, TimeUnit.SECONDS)).isEqualTo(ExitCode.FINE);
    }

    @Test
    void what_was_changed_is_explored_with_one_key() throws Exception {
        edit(mine().replace("IO.println", "assert count == 2; IO.println"));
        terminal.awaitText("R starts again");
        terminal.press("w");
        terminal.awaitText("This schedule breaks it");
        assertThat(terminal.shown()).contains("your version", "assert count == 2");
    }

    @Test
    void what_does_not_compile_shows_its_line_and_the_original_is_one_key_away() throws Exception {
        edit(mine().replace("count);", "counted);"));
        terminal.awaitText("R starts again");
        terminal.press("R");
        terminal.awaitText("Plus does not compile.");
        assertThat(terminal.shown()).contains("8✗", "^ cannot find symbol", "variable counted");

        terminal.press("m");
        terminal.awaitText("starts A");
        assertThat(terminal.shown()).doesNotContain("cannot find symbol");

        edit(mine());
        terminal.awaitText("R starts again");
        terminal.press("R");
        terminal.awaitText("starts Mine");
    }

    @Test
    void what_is_saved_elsewhere_is_noticed() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, mine());
        terminal.awaitText("Your version of Plus has changed: R starts again");
        terminal.press("R");
        terminal.awaitText("starts Mine");

        Files.delete(file);
        terminal.awaitText("Your version of Plus is gone");
        terminal.press("R");
        terminal.awaitText("starts A");
    }
}
