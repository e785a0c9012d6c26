package dev.conc.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.exercise.Workspace;
import dev.conc.LessonFolder;
import dev.conc.Patience;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.problem.ExitCode;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.run.Runner;
import dev.conc.ui.edit.EditSettings;
import dev.conc.ui.edit.Editor;
import dev.conc.progress.Progress;
import dev.conc.progress.ProgressFile;
import dev.conc.progress.ProgressLog;
import dev.conc.progress.StateFolder;
import dev.conc.ui.screen.EmulatedTerminal;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@org.junit.jupiter.api.Tag("slow")
class LessonScreenTest {
    private static final String CTRL_C = "\u0003";

    @TempDir
    private Path lessons;

    @TempDir
    private Path work;

    @TempDir
    private Path state;

    private Optional<Editor> editor = Optional.empty();
    private Optional<ProgressLog> log = Optional.empty();
    private final EmulatedTerminal terminal = new EmulatedTerminal(100, 30);
    private final CompletableFuture<ExitCode> end = new CompletableFuture<>();

    private ProgressFile progress() {
        return new ProgressFile(new StateFolder(state));
    }

    private void open(int section, Language language) throws Exception {
        open(Fixture.catalogue(lessons), section, language);
    }

    private void open(Catalogue catalogue, int section, Language language) throws Exception {
        Catalogue.Entry entry = catalogue.find("demo");
        Compiler compiler = new Compiler(new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, line -> {}));
        Runner runner = new Runner(Conc.PROJECT.resolve("target/conc-agent.jar"));
        ProgressLog opened = new ProgressLog(Optional.of(progress()), Progress.NONE, InstantSource.system());
        log = Optional.of(opened);
        FullScreen full = FullScreen.over(terminal.terminal());
        LessonScreen screen = new LessonScreen(
                full, Theme.COLOUR, catalogue, entry, catalogue.read(entry, language), section, language, compiler, runner,
                new EditSettings(new Workspace(work), editor), opened);
        Thread.ofPlatform().daemon().name("screen").start(() -> {
            try {
                ExitCode code;
                try (full) {
                    code = screen.show();
                }
                end.complete(code);
            } catch (Throwable e) {
                end.completeExceptionally(e);
            }
        });
        // The last row is drawn last.
        terminal.awaitText(language == Language.EN ? "r run" : "r 运行");
    }

    @AfterEach
    void leave() throws Exception {
        if (!end.isDone()) {
            terminal.endInput();
        }
        try {
            // Nothing may be written any more when the folder goes. A screen that broke tells why.
            end.get(60, TimeUnit.SECONDS);
        } finally {
            log.ifPresent(ProgressLog::close);
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
    void a_lesson_opens_with_its_text_its_program_and_the_keys() throws Exception {
        open(0, Language.EN);
        terminal.awaitText("r run  n next  ? help");
        assertThat(terminal.shown()).contains("A thread runs beside the others.", "Hello.java", " 1 void main()", "Two threads");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "N", "\u001b[C", "\u001bOC", " "})
    void a_key_turns_to_the_next_page(String key) throws Exception {
        open(0, Language.EN);
        terminal.press(key);
        terminal.awaitText("A demo 2/4  Waiting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "P", "\u001b[D", "\u001bOD"})
    void a_key_turns_to_the_previous_page(String key) throws Exception {
        open(1, Language.EN);
        terminal.press(key);
        terminal.awaitText("A demo 1/4  Two threads");
    }

    @Test
    void a_program_is_run_and_its_lines_are_tagged() throws Exception {
        open(0, Language.EN);
        terminal.press("r");
        terminal.awaitText("exit code 0");
        assertThat(terminal.shown()).contains("Thread-A │ A begins", "main     │ main: 结束");
    }

    @Test
    void ctrl_c_stops_the_program_and_not_the_lesson() throws Exception {
        open(1, Language.EN);
        terminal.press("\r");
        terminal.awaitText("Output · running");
        terminal.await("a line of output", shown -> shown.lines().anyMatch(row -> row.endsWith("│ waiting")));
        terminal.press(CTRL_C);
        terminal.awaitText("Output · stopped");
        assertThat(end).isNotDone();
        terminal.press("n");
        terminal.awaitText("A demo 3/4");
    }

    @Test
    void ctrl_c_with_nothing_running_leaves_as_interrupted() throws Exception {
        open(0, Language.EN);
        terminal.press(CTRL_C);
        assertThat(end()).isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void what_was_shown_is_kept() throws Exception {
        open(0, Language.EN);
        terminal.press("n");
        terminal.awaitText("A demo 2/4");
        terminal.press("q");
        assertThat(end()).isEqualTo(ExitCode.FINE);

        assertThat(Patience.until(Duration.ofSeconds(30), () -> progress().find().progress().of("demo").pages().size() == 2)).isTrue();
        assertThat(progress().find().progress().of("demo").pages()).containsOnlyKeys("two-threads", "waiting");
        assertThat(progress().find().progress().of("demo").last()).hasValueSatisfying(last -> assertThat(last.number()).isEqualTo(2));
    }

    @Test
    void the_last_page_names_the_next_lesson_and_a_key_opens_it_and_another_comes_back() throws Exception {
        Fixture.catalogue(lessons);
        LessonFolder.of(lessons, "other").english(2, "## Elsewhere\n\nThis is another lesson.\n");
        open(new Catalogue(List.of(lessons), Language.EN), 3, Language.EN);
        terminal.awaitText("Next lesson: A other. The key n opens it.");
        terminal.press("n");
        terminal.awaitText("This is another lesson.");
        terminal.awaitText("A other 1/1  Elsewhere");
        terminal.press("\u007f");
        terminal.awaitText("A demo 4/4  A table");
        terminal.press("\u007f");
        terminal.awaitText("You have come here page by page; p goes back.");
    }

    @Test
    void the_last_page_of_the_only_lesson_says_that_it_is() throws Exception {
        open(3, Language.EN);
        terminal.press("n");
        terminal.awaitText("This is the last page, and no other lesson is left. q leaves.");
    }

    @Test
    void the_contents_mark_what_was_seen_and_a_digit_opens_a_page() throws Exception {
        open(0, Language.EN);
        terminal.press("g");
        terminal.awaitText("Contents of A demo");
        terminal.awaitText("Esc back");
        assertThat(terminal.shown()).contains("▸ ✓ 1  Two threads", "    2  Waiting", "    4  A table");
        terminal.press("3");
        terminal.awaitText("A demo 3/4  What you know");
        terminal.press("\u007f");
        terminal.awaitText("A demo 1/4  Two threads");
        terminal.press("g\u001b[B\r");
        terminal.awaitText("A demo 2/4  Waiting");
    }

    @Test
    void words_are_found_in_all_lessons_and_enter_goes_there() throws Exception {
        Fixture.catalogue(lessons);
        LessonFolder.of(lessons, "other").english(2, "## Elsewhere\n\nA quokka waits here.\n");
        open(new Catalogue(List.of(lessons), Language.EN), 0, Language.EN);
        terminal.press("/");
        terminal.awaitText("Type what to look for");
        terminal.press("QUOK");
        terminal.awaitText("other 1          A quokka waits here.");
        terminal.press("\r");
        terminal.awaitText("A other 1/1  Elsewhere");
        terminal.press("/zzz");
        terminal.awaitText("There is nothing like that.");
        terminal.press("\u001b");
        terminal.awaitText("A other 1/1  Elsewhere");
    }

    @Test
    void the_words_of_a_page_are_explained() throws Exception {
        Fixture.catalogue(lessons);
        LessonFolder.of(lessons, "words").english(2, "## Words\n\nFirst a livelock, then a deadlock.\n");
        open(new Catalogue(List.of(lessons), Language.EN), 0, Language.EN);
        terminal.press("/livelock\r");
        terminal.awaitText("A words 1/1  Words");
        terminal.press("h");
        terminal.awaitText("▸ livelock (活锁)");
        assertThat(terminal.shown()).contains("  deadlock (死锁)").doesNotContain("semaphore (");
        terminal.press("semaph");
        terminal.awaitText("▸ semaphore");
        terminal.press("\r");
        terminal.awaitText("A words 1/1  Words");
    }

    @Test
    void q_leaves_and_the_terminal_is_as_before() throws Exception {
        var before = terminal.terminal().getAttributes().toString();
        open(0, Language.EN);
        terminal.press("q");
        assertThat(end()).isEqualTo(ExitCode.FINE);
        assertThat(terminal.written()).startsWith("\u001b[?1049h").endsWith("\u001b[0m\u001b[?7h\u001b[?25h\u001b[?1049l");
        assertThat(terminal.lastAttributes()).isEqualTo(before);
    }

    private static String mainClass(ProcessHandle program) {
        return program.info().arguments().map(words -> words[words.length - 1]).orElse("");
    }

    @Test
    void leaving_stops_what_runs() throws Exception {
        open(1, Language.EN);
        terminal.press("r");
        terminal.awaitText("Output · running");
        // Tests that run beside this one have children too.
        List<ProcessHandle> program = ProcessHandle.current().children().filter(each -> mainClass(each).equals("Waits")).toList();
        assertThat(program).hasSize(1);
        terminal.press("q");
        assertThat(end()).isEqualTo(ExitCode.FINE);
        assertThat(program.getFirst().onExit()).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void a_page_s_program_is_stepped_and_the_page_comes_back() throws Exception {
        open(0, Language.EN);
        terminal.press("s0");
        terminal.awaitText("step 1/1");
        terminal.resize(90, 28);
        terminal.press("1");
        terminal.awaitText("step 2/2");
        terminal.press("qn");
        terminal.awaitText("A demo 2/4  Waiting");
        assertThat(end).isNotDone();
    }

    @Test
    void a_page_s_program_is_explored_and_the_page_comes_back() throws Exception {
        open(0, Language.EN);
        terminal.press("x");
        terminal.awaitText("every schedule explored: 1 execution");
        terminal.press("q");
        terminal.awaitText("A demo 1/4  Two threads");
    }

    @Test
    void exploring_what_starts_a_process_says_that_it_cannot_be() throws Exception {
        open(1, Language.EN);
        Files.writeString(lessons.resolve("demo/Waits.java"), """
                void main() throws Exception {
                    new ProcessBuilder("java").start().destroy();
                }
                """);
        terminal.press("x");
        terminal.awaitText("Waits does what conc cannot control; s records a real run.");
        terminal.press("n");
        terminal.awaitText("A demo 3/4  What you know");
    }

    @Test
    void a_page_s_program_is_predicted_its_schedule_stepped_and_the_page_comes_back() throws Exception {
        open(0, Language.EN);
        terminal.press("t");
        terminal.awaitText("Space tick");
        assertThat(terminal.shown()).contains("A begins ⏎ main: 结束", "a deadlock: no thread can go on");
        int deadlock = terminal.shown().lines().filter(each -> each.contains("a deadlock"))
                .mapToInt(each -> each.strip().charAt(each.startsWith("▸") ? 2 : 0) - '0').sum();
        terminal.press(deadlock + "\r");
        terminal.awaitText("1 wrong, 1 missed");
        assertThat(terminal.shown()).contains("[x] wrong: impossible", "[ ] missed: possible", "Every schedule was explored",
                "A schedule that shows it: 0");
        terminal.press("\r");
        terminal.awaitText("The schedule is loaded: → steps forward.");
        terminal.await("the beginning of a schedule", shown -> shown.matches("(?s).*step 0/[1-9].*"));
        terminal.press("\u001b[F");
        terminal.awaitText("The program ended.");
        terminal.press("q");
        terminal.awaitText("1 wrong, 1 missed");
        terminal.press("\u001b");
        terminal.awaitText("A demo 1/4  Two threads");
        assertThat(end).isNotDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "x"})
    void the_stage_is_left_at_once_while_it_is_prepared(String key) throws Exception {
        open(0, Language.EN);
        terminal.press(key + "qn");
        terminal.awaitText("A demo 2/4  Waiting");
        terminal.press(key + CTRL_C);
        assertThat(end()).isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void a_prediction_is_left_at_once_while_its_program_is_explored() throws Exception {
        open(0, Language.EN);
        terminal.press("tqn");
        terminal.awaitText("A demo 2/4  Waiting");
    }

    @Test
    void a_program_that_does_not_compile_has_no_answer_and_says_why() throws Exception {
        open(1, Language.ZH);
        terminal.press("vt");
        terminal.awaitText("没有答案");
        terminal.press("q");
        terminal.awaitText("课 2/4  等待");
    }

    @Test
    void ctrl_c_leaves_the_prediction_and_the_lesson_as_interrupted() throws Exception {
        open(0, Language.EN);
        terminal.press("t");
        terminal.awaitText("Predict  Hello");
        terminal.press(CTRL_C);
        assertThat(end()).isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void the_end_of_input_leaves_a_prediction_and_the_lesson() throws Exception {
        open(0, Language.EN);
        terminal.press("t");
        terminal.awaitText("Predict  Hello");
        terminal.endInput();
        assertThat(end()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void a_program_that_does_not_compile_has_no_stage_and_keys_typed_ahead_are_for_the_page() throws Exception {
        open(1, Language.EN);
        terminal.press("vsn");
        terminal.awaitText("A demo 3/4");
    }

    @Test
    void the_end_of_input_leaves() throws Exception {
        open(0, Language.EN);
        terminal.endInput();
        assertThat(end()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void a_terminal_that_vanishes_ends_the_lesson() throws Exception {
        open(0, Language.EN);
        terminal.vanish();
        assertThat(end()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void another_size_is_drawn_anew() throws Exception {
        open(0, Language.EN);
        terminal.resize(60, 20);
        terminal.await("a screen of 60 columns",
                shown -> shown.lines().anyMatch(row -> row.matches("─ Hello\\.java ─{46,} ↓ \\d more ─|─ Hello\\.java ─+")
                        && row.length() == 60));
        terminal.resize(20, 5);
        terminal.await("the text alone", shown -> !shown.contains("Hello.java"));
    }

    @Test
    void a_terminal_that_lost_its_content_is_drawn_anew_though_its_size_is_the_same() throws Exception {
        open(0, Language.EN);
        String before = terminal.shown();
        terminal.loseContent();
        terminal.await("the page as it was", before::equals);
    }

    @Test
    void a_program_that_does_not_compile_is_marked_at_its_line() throws Exception {
        open(1, Language.EN);
        terminal.press("vr");
        terminal.awaitText("does not compile");
        assertThat(terminal.shown()).contains(" 2✗    int x = \"one\";", "^ incompatible types", "Broken.java:2: incompatible types");
    }

    @Test
    void the_language_is_switched_on_the_page() throws Exception {
        open(1, Language.EN);
        terminal.press("l");
        terminal.awaitText("课 2/4  等待");
        assertThat(terminal.shown()).contains("运行", "等待一个线程结束");
        terminal.press("l");
        terminal.awaitText("A demo 2/4  Waiting");
    }

    @Test
    void help_is_shown_and_escape_leaves_it() throws Exception {
        open(0, Language.ZH);
        terminal.press("?");
        terminal.awaitText("Shift-Tab");
        terminal.press("\u001b");
        terminal.awaitText("一个线程与其他线程");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001bOQ", "\u001bOR", "\u001b[1;5C", "\u001b[1;2R", "\u001b[15~", "\u001b[200~", "\u001b[[C", "\u001b[I",
            "\u001b[1;3D"})
    void an_unknown_key_does_nothing(String key) throws Exception {
        open(1, Language.EN);
        String before = terminal.shown();
        terminal.press(key);
        terminal.press("zz?");
        terminal.awaitText("? back");
        terminal.press("?");
        terminal.await("the page as it was", before::equals);
    }

    @Test
    void a_monkey_cannot_break_it() throws Exception {
        open(0, Language.EN);
        Random random = new Random(20_26);
        String keys = "npPN rst\tzjkfbgGl?c\u001bxyz0锁~[O;";
        String quick = "npPN \tzjkfbgGl?cyz0锁~[O;";
        StringBuilder pressed = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            // Of the keys that start a process there are only as many as do not take minutes.
            String some = i < 8_000 ? quick : keys;
            int at = random.nextInt(some.length() + 5);
            pressed.append(at < some.length() ? some.substring(at, at + 1) : "\u001b[" + "ABCDZHF56~".charAt(random.nextInt(10)));
            if (i % 100 == 99) {
                terminal.press(pressed.toString());
                pressed.setLength(0);
                terminal.resize(1 + random.nextInt(140), 1 + random.nextInt(50));
            }
        }
        terminal.resize(100, 30);
        // Once for the stage, if it is open, and once for the lesson.
        terminal.press("\u001b\u001b?q\u001b\u001b?q");
        assertThat(end()).isEqualTo(ExitCode.FINE);
    }
}
