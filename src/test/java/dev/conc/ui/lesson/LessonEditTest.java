package dev.conc.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.exercise.Workspace;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.run.Runner;
import dev.conc.progress.Progress;
import dev.conc.progress.ProgressLog;
import dev.conc.ui.edit.EditSettings;
import dev.conc.ui.edit.Editor;
import dev.conc.ui.screen.EmulatedTerminal;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The learner changes a program of a lesson; the editor is a script. */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "editors are shell scripts here")
class LessonEditTest {
    @TempDir
    private Path lessons;

    @TempDir
    private Path work;

    private final EmulatedTerminal terminal = new EmulatedTerminal(120, 30);
    private final CompletableFuture<Object> end = new CompletableFuture<>();

    private Path mine() {
        return work.resolve("demo/Hello.java");
    }

    private void open(Optional<Editor> editor) throws Exception {
        Catalogue catalogue = Fixture.catalogue(lessons);
        Catalogue.Entry entry = catalogue.find("demo");
        Compiler compiler = new Compiler(new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, line -> {}));
        FullScreen full = FullScreen.over(terminal.terminal());
        LessonScreen screen = new LessonScreen(full, Theme.COLOUR, catalogue, entry, catalogue.read(entry, Language.EN), 0, Language.EN,
                compiler, new Runner(Conc.PROJECT.resolve("target/conc-agent.jar")), new EditSettings(new Workspace(work), editor),
                new ProgressLog(Optional.empty(), Progress.NONE, InstantSource.system()));
        Thread.ofPlatform().daemon().name("screen").start(() -> {
            try (full) {
                end.complete(screen.show());
            } catch (Throwable e) {
                end.completeExceptionally(e);
            }
        });
        terminal.awaitText("r run");
    }

    private Optional<Editor> script(String does) throws Exception {
        Path script = Files.writeString(lessons.resolve("ed"), "#!/bin/sh\n" + does + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return Optional.of(Editor.named(List.of(script.toString())));
    }

    @AfterEach
    void leave() {
        if (!end.isDone()) {
            terminal.endInput();
        }
    }

    @Test
    void what_the_editor_saved_is_run_and_the_original_is_one_key_away() throws Exception {
        open(script("sed 's/A begins/A is mine/' \"$1\" > \"$1.new\" && mv \"$1.new\" \"$1\""));
        terminal.press("e");
        terminal.awaitText("Your version of Hello is in use: r runs it, x explores it.");
        assertThat(terminal.shown()).contains("Hello.java · your version:");
        terminal.press("r");
        terminal.awaitText("│ A is mine");
        terminal.awaitText("exit code 0");

        terminal.press("m");
        terminal.awaitText("the original (m: your version)");
        terminal.press("r");
        terminal.awaitText("│ A begins");
        terminal.awaitText("exit code 0");
        terminal.press("q");
        end.get(60, TimeUnit.SECONDS);
        assertThat(mine()).content().contains("A is mine");
    }

    @Test
    void the_terminal_is_given_to_the_editor_and_taken_again() throws Exception {
        open(script("exit 0"));
        int before = terminal.written().length();
        terminal.press("e");
        terminal.awaitText("says the same as the original");

        String written = terminal.written().substring(before);
        assertThat(written).contains("\u001b[?1049l", "\u001b[?1049h", "\u001b[?1000l");
        assertThat(written.indexOf("\u001b[?1049l")).isLessThan(written.indexOf("\u001b[?1049h"));
        terminal.press("n");
        terminal.awaitText("2/4");
    }

    @Test
    void an_editor_that_fails_or_leaves_nothing_is_told() throws Exception {
        open(script("[ -s \"$1\" ] && : > \"$1\" && exit 5"));
        terminal.press("e");
        terminal.awaitText("The editor ed ended with exit code 5.");
        terminal.press("r");
        terminal.awaitText("does not compile");
        terminal.press("mr");
        terminal.awaitText("│ A begins");
    }

    @Test
    void without_an_editor_the_path_is_shown_and_saving_is_noticed() throws Exception {
        open(Optional.empty());
        terminal.press("e");
        terminal.awaitText("no editor is known");
        terminal.await("the path", shown -> shown.replaceAll("\\s", "").contains(mine().toString()));

        Files.writeString(mine(), Fixture.HELLO.replace("A begins", "A is mine"));
        terminal.awaitText("Your version of Hello is in use");
        Files.delete(mine());
        terminal.awaitText("Your version of Hello is gone: this is the original.");
    }

    @Test
    void a_version_that_was_made_before_is_used_from_the_beginning() throws Exception {
        Files.createDirectories(mine().getParent());
        Files.writeString(mine(), Fixture.HELLO.replace("A begins", "A is mine"));
        open(Optional.empty());

        terminal.awaitText("A is mine");
        terminal.press("x");
        terminal.awaitText("A is mine");
        terminal.awaitText("Hello · your version");
        terminal.press("q");
        terminal.awaitText("Two threads");
    }
}
