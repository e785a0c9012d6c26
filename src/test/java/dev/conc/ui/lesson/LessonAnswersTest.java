package dev.conc.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.LessonFolder;
import dev.conc.exercise.Workspace;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.run.Runner;
import dev.conc.progress.Progress;
import dev.conc.progress.ProgressLog;
import dev.conc.progress.QuestionState;
import dev.conc.ui.edit.EditSettings;
import dev.conc.ui.screen.EmulatedTerminal;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of a lesson, with what is kept of them and with the learner's version of a program. */
@Tag("slow")
class LessonAnswersTest {
    private static final String BODY = """
            ## Words

            > **Predict.** What will it say?

            <details><summary>Answer</summary>

            It says Hello, as ever.

            </details>

            [Hello](Hello.java)

            > **Check.** Let it say Goodbye.

            <details><summary>Answer</summary>

            Replace the word.

            ```check
            change:
              - {from: println("Hello"), to: println("Goodbye")}
            prints: [Goodbye]
            ```

            </details>

            ## Hello it was

            It has said Hello.
            """;

    private static final String SOURCE = "void main() {\n    IO.println(\"%s\");\n}\n";

    @TempDir
    private Path lessons;

    @TempDir
    private Path work;

    private final EmulatedTerminal terminal = new EmulatedTerminal(120, 40);
    private CompletableFuture<Object> end = new CompletableFuture<>();

    private ProgressLog open(Progress progress) throws Exception {
        LessonFolder.of(lessons, "demo").english(BODY).program("Hello", SOURCE.formatted("Hello"));
        LessonFolder.of(lessons, "other").english(2, "## Elsewhere\n\nElsewhere.\n\n[Other](Other.java)\n").program("Other");
        Catalogue catalogue = new Catalogue(List.of(lessons), Language.EN);
        Catalogue.Entry entry = catalogue.find("demo");
        Compiler compiler = new Compiler(new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, line -> {}));
        ProgressLog log = new ProgressLog(Optional.empty(), progress, InstantSource.system());
        FullScreen full = FullScreen.over(terminal.terminal());
        LessonScreen screen = new LessonScreen(full, Theme.COLOUR, catalogue, entry, catalogue.read(entry, Language.EN), 0, Language.EN,
                compiler, new Runner(Conc.PROJECT.resolve("target/conc-agent.jar")),
                new EditSettings(new Workspace(work), Optional.empty()), log);
        CompletableFuture<Object> left = new CompletableFuture<>();
        end = left;
        Thread.ofPlatform().daemon().name("screen").start(() -> {
            try (full) {
                left.complete(screen.show());
            } catch (Throwable e) {
                left.completeExceptionally(e);
            }
        });
        terminal.awaitText("r run");
        return log;
    }

    private void version(String program, String word) throws Exception {
        Path file = work.resolve(program + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, SOURCE.formatted(word));
    }

    private void leave() throws Exception {
        terminal.press("q");
        end.get(60, TimeUnit.SECONDS);
    }

    @AfterEach
    void end() throws Exception {
        if (!end.isDone()) {
            terminal.endInput();
        }
        end.handle((_, _) -> null).get(60, TimeUnit.SECONDS);
    }

    @Test
    void the_contents_hide_a_title_after_an_open_prediction_and_show_it_when_it_is_answered() throws Exception {
        ProgressLog log = open(Progress.NONE);
        terminal.press("g");
        terminal.awaitText("Contents of A demo");
        terminal.awaitText("(hidden while the prediction before it is open)");
        assertThat(terminal.shown()).doesNotContain("Hello it was");
        terminal.press("\u001b");
        terminal.awaitText("u show-what-follows");
        terminal.press("a");
        terminal.awaitText("It says Hello, as ever.");
        terminal.press("g");
        terminal.awaitText("Hello it was");
        assertThat(log.known().of("demo").questions()).isEqualTo(Map.of("words/1", QuestionState.ANSWERED));
    }

    @Test
    void what_was_answered_in_another_session_is_open() throws Exception {
        open(Progress.NONE.with("demo", each -> each.asked("words/1", QuestionState.SKIPPED).asked("words/2", QuestionState.DONE)));
        terminal.awaitText("Let it say Goodbye.");
        terminal.awaitText("✓ done");
    }

    @Test
    void without_a_version_the_key_that_makes_one_is_named() throws Exception {
        open(Progress.NONE);
        terminal.press("uc");
        terminal.awaitText("Change Hello first: e opens a version of your own in your editor.");
    }

    @Test
    void the_learners_version_is_checked_as_it_was_saved_last_and_done_is_kept() throws Exception {
        version("demo/Hello", "Good");
        ProgressLog log = open(Progress.NONE);
        terminal.press("uc");
        terminal.awaitText("✗ Not yet: Hello does something else.");
        version("demo/Hello", "Goodbye");
        terminal.awaitText("Your version of Hello is in use");
        terminal.press("c");
        terminal.awaitText("✓ Done: Hello does what is asked for.");
        leave();
        assertThat(log.known().of("demo").questions())
                .isEqualTo(Map.of("words/1", QuestionState.SKIPPED, "words/2", QuestionState.DONE));
    }

    @Test
    void in_another_lesson_versions_are_used_too_and_on_the_way_back() throws Exception {
        version("demo/Hello", "Mine");
        version("other/Other", "Mine");
        open(Progress.NONE);
        terminal.awaitText("Hello.java · your version:");
        terminal.press("u/elsewhere\r");
        terminal.awaitText("Other.java · your version:");
        version("other/Other", "Changed");
        terminal.awaitText("Your version of Other is in use");
        terminal.press("\u007f");
        terminal.awaitText("Hello.java · your version:");
        terminal.awaitText("Let it say Goodbye.");
    }

    @Test
    void a_prediction_that_was_judged_is_kept_and_opens_what_follows() throws Exception {
        ProgressLog log = open(Progress.NONE);
        terminal.press("t");
        terminal.awaitText("Space tick");
        terminal.press("1\r");
        terminal.awaitText("Every schedule was explored");
        terminal.press("q");
        terminal.awaitText("Let it say Goodbye.");
        leave();
        assertThat(log.known().of("demo").predictions()).containsOnlyKeys("demo/Hello");
        assertThat(log.known().of("demo").questions()).containsOnlyKeys("words/1");
    }
}
