package dev.conc.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.conc.Conc;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.CompiledProgram;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.control.Bytecode;
import dev.conc.program.control.Playback;
import dev.conc.program.control.Workbench;
import dev.conc.program.expect.ExploredExpectation;
import dev.conc.program.expect.WantedText;
import dev.conc.program.run.Runner;
import dev.conc.schedule.End;
import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.worker.Request;
import dev.conc.schedule.worker.Worker;
import dev.conc.schedule.worker.WorkerSettings;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Update;
import dev.conc.ui.stage.StageState.Pane;
import dev.conc.ui.stage.StageState.Sheet;
import dev.conc.ui.text.SourceLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every program of the course that can be stepped, on the stage: run to its end, stepped back to its start, and drawn. Screens of some are compared with text files, which are written
 * anew as those of {@link StageViewTest} are.
 */
@Tag("slow")
class CourseOnStageTest {
    private static final Path SNAPSHOTS = Path.of("src/test/resources/dev/conc/ui/stage/course");

    /** Of each kind one: locks, conditions, semaphores, atomics, thread-locals, queues, coroutines, executors, futures, virtual threads. */
    private static final Set<String> PICTURED = Set.of(
            "locks/Bank", "locks/CrossedLocks", "locks/SafeBank", "waiting/WhileAroundWait", "waiting/OverRelease",
            "waiting/ReadersAndWriter",
            "waiting/CompareAndSet",
            "threads/FiveThreads", "thread-local/TwoStudents", "thread-local/ScopedStudent", "queues/OneSlot", "queues/PillPassedOn",
            "coroutines/JumpingRange", "coroutines/Delegation", "async-io/SmallLoop", "async-io/CancelFuture", "async-io/GatherThreads",
            "processes/PoolOfThreads");

    /** Explored in tests of the engine; in no lesson, but pictured beside them: what waits for subtasks. */
    private static final Program SCOPE = Program
            .ofFile(Conc.PROJECT.resolve("src/test/resources/dev/conc/schedule/programs/shapes/ScopeSharedTotal.java"));

    private static final Catalogue CATALOGUE = new Catalogue(List.of(Conc.PROJECT.resolve("lessons")), Language.EN);
    private static final Compiler COMPILER = new Compiler(
            new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, _ -> {}));

    /** One for all, since to start one takes longer than to step a program. */
    private static Worker worker;

    @BeforeAll
    static void start() throws IOException {
        worker = Worker.start(Runner.java(), WorkerSettings.usual());
    }

    @AfterAll
    static void end() {
        worker.close();
    }

    private static Stream<Program> programs() {
        return CATALOGUE.entries().stream().flatMap(entry -> Catalogue.programs(entry).stream())
                .filter(each -> ExploredExpectation.of(each).isPresent());
    }

    @TestFactory
    Stream<DynamicTest> every_program_that_is_explored_is_stepped_to_its_end_and_back() {
        List<Program> all = programs().toList();
        assertThat(all).extracting(Program::id).containsAll(PICTURED);
        return Stream.concat(all.stream(), Stream.of(SCOPE)).map(program -> dynamicTest(program.id(), () -> check(program)));
    }

    private static void check(Program program) throws Exception {
        Bytecode bytecode = load(program);
        SourceLines source = SourceLines.of(program);
        StageControl control = new StageControl(new Messages(Language.EN), source);
        StageState start = press(control, StageState.open(program.name()), new Key.Typed("R"));
        StageState last = press(control, start, new Key.Typed("r"));
        Playback whole = last.playback();

        assertThat(whole.isOver()).as("it has ended").isTrue();
        assertThat(allowed(program, outcome(whole))).as("%s is expected of it", outcome(whole)).isTrue();
        draw(program, bytecode, last, "end");

        StageState now = last;
        for (int i = whole.length(); i > 0; i--) {
            if (i == whole.length() / 2) {
                draw(program, bytecode, now, "middle");
            }
            now = press(control, now, Key.Special.LEFT);
        }
        assertThat(now.playback()).as("back at the start").isEqualTo(whole.at(0));
        draw(program, bytecode, now, "start");

        // Loaded, as a schedule that was saved: it is run from the start of the program again.
        StageState again = perform(StageControl.load(now, whole.schedule().toString(), 0));
        assertThat(again.playback().at(whole.length())).as("the same again").isEqualTo(whole);
    }

    /** Loads it into the worker as it is loaded for the stage. */
    private static Bytecode load(Program program) throws Exception {
        CompiledProgram compiled = COMPILER.compile(program);
        Path classes = compiled.classPath().getFirst();
        List<String> libraries = compiled.classPath().stream().skip(1).map(Path::toString).toList();
        worker.load(new Request.Load(
                List.of(classes.toString()), libraries, compiled.mainClass(), Workbench.Settings.of(program).properties(),
                MachineOptions.USUAL_DELAY, false, 0, 0, WantedText.of(program, List.of()), List.of()));
        return Bytecode.of(classes);
    }

    /** What the key does, with what the program does of it. */
    private static StageState press(StageControl control, StageState state, Key key) throws InterruptedException {
        return perform(control.apply(state, key));
    }

    private static StageState perform(Update<StageState, StageEffect> result) throws InterruptedException {
        StageState state = result.state();
        return !result.effects().isEmpty() && result.effects().getFirst() instanceof StageEffect.Advance advance
                ? state.with(
                        state.playback()
                                .with(worker.advance(new Request.Advance(advance.schedule(), advance.known(), advance.pace(), true))))
                        .rest()
                : state;
    }

    private static ExploredExpectation.Outcome outcome(Playback whole) {
        String output = whole.output();
        return new ExploredExpectation.Outcome(output.endsWith("\n") ? output.substring(0, output.length() - 1) : output, whole.end());
    }

    private static boolean allowed(Program program, ExploredExpectation.Outcome outcome) {
        if (program.equals(SCOPE)) {
            return outcome.equals(new ExploredExpectation.Outcome("total: 3", End.NORMAL));
        }
        ExploredExpectation expected = ExploredExpectation.of(program).orElseThrow();
        return (expected.outcomes().isEmpty() || expected.outcomes().contains(outcome)) && !expected.forbidden().contains(outcome);
    }

    private static void draw(Program program, Bytecode bytecode, StageState state, String moment) throws IOException {
        for (Language language : Language.values()) {
            StageView view = new StageView(new Messages(language), SourceLines.of(program), bytecode);
            for (StageState each : looks(state)) {
                assertThat(view.draw(each, 20, 5).rows()).hasSize(5);
                assertThat(view.draw(each, 80, 24).rows()).hasSize(24);
            }
        }
        if ((PICTURED.contains(program.id()) || program.equals(SCOPE)) && !moment.equals("start")) {
            compare(program, view(program, bytecode).draw(state, 80, 24), moment);
        }
    }

    private static List<StageState> looks(StageState state) {
        List<StageState> looks = new ArrayList<>();
        for (Pane pane : Pane.values()) {
            looks.add(state.turnTo(pane).choose(Math.max(0, state.playback().statuses().size() - 1)));
        }
        looks.add(state.show(Sheet.BYTECODE));
        return looks;
    }

    private static StageView view(Program program, Bytecode bytecode) {
        return new StageView(new Messages(Language.EN), SourceLines.of(program), bytecode);
    }

    private static void compare(Program program, Canvas canvas, String moment) throws IOException {
        String screen = String.join("\n", canvas.rows()) + "\n";
        Path file = SNAPSHOTS.resolve(program.name() + "-" + moment + ".txt");
        if (System.getProperty("snapshots", "").equals("write")) {
            Files.createDirectories(SNAPSHOTS);
            Files.writeString(file, screen);
        }
        assertThat(Files.exists(file)).as("%s; -Dsnapshots=write writes it", file).isTrue();
        assertThat(screen).as(file.toString()).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }
}
