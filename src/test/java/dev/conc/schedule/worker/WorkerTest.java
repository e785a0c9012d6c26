package dev.conc.schedule.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Wait;
import dev.conc.schedule.explore.result.Strategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test starts a process. */
@Tag("slow")
class WorkerTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final WorkerSettings SETTINGS = WorkerSettings.of(
            System.getProperty("java.class.path"), FakeEngine.Main.class, 64, Duration.ofMillis(500));
    private static final Request.Explore EVERYTHING = new Request.Explore(Strategy.ALL, 0, 0, 0, 1);

    @Test
    void a_deadlock_is_found_and_told_with_who_waits_for_whom() throws Exception {
        try (Worker worker = load("Deadlock")) {
            Report report = worker.explore(EVERYTHING, _ -> {});

            assertThat(report.strategy()).isEqualTo(Strategy.ALL);
            assertThat(report.complete()).isTrue();
            assertThat(report.executions()).isEqualTo(report.outcomes().size());
            assertThat(report.failures().getFirst().schedule()).isEqualTo("0.1");
            TraceSegment trace = report.failures().getFirst().trace();
            assertThat(trace.end()).isEqualTo(End.DEADLOCK);
            assertThat(trace.preemptions()).isEqualTo(1);
            assertThat(trace.moments()).extracting(TraceSegment.Moment::step).filteredOn(Objects::nonNull)
                    .extracting(TraceStep::event, TraceStep::what, TraceStep::line)
                    .containsExactly(tuple(TraceEvent.ACQUIRE, "left", 1), tuple(TraceEvent.ACQUIRE, "right", 5));
            assertThat(trace.moments().getLast().changes()).extracting(TraceSegment.Change::status).containsExactly(
                    new ThreadStatus("main", ThreadStatus.Readiness.BLOCKED, TraceEvent.ACQUIRE, "right", Wait.NOTHING, "Script.java", 2, 1,
                            5),
                    new ThreadStatus("Worker-1", ThreadStatus.Readiness.BLOCKED, TraceEvent.ACQUIRE, "left", Wait.NOTHING, "Script.java", 6,
                            0, 1));
        }
    }

    @Test
    void a_schedule_is_shown_with_values_and_the_state_after_it() throws Exception {
        try (Worker worker = load("Reads")) {
            TraceSegment part = worker.advance(advance("1", 0, Request.Pace.STILL));
            assertThat(part.end()).isEqualTo(End.STOPPED);
            assertThat(part.moments()).hasSize(2);
            assertThat(part.moments().getLast().step()).isEqualTo(new TraceStep(1, TraceEvent.READ, "balance", "7", "Script.java", 3));
            assertThat(part.moments().getFirst().changes()).extracting(each -> each.status().readiness())
                    .containsOnly(ThreadStatus.Readiness.READY);
            assertThat(part.moments().getLast().changes()).singleElement()
                    .satisfies(each -> assertThat(each.status().readiness()).isEqualTo(ThreadStatus.Readiness.ENDED));

            TraceSegment whole = worker.advance(advance("1", 0, Request.Pace.TO_END));
            assertThat(whole.moments()).extracting(each -> each.step() == null ? -1 : each.step().thread()).containsExactly(-1, 1, 0, 0);
            assertThat(whole.end()).isEqualTo(End.NORMAL);
            assertThat(whole.moments().getLast().printed()).isEqualTo("last: 0\n");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2       | step 1 of the schedule is for thread 2, which does not exist then; there are 2 so far, counted from 0
            1.1     | step 2 of the schedule is for thread 1, which is not running then
            0x2.1x2 | the schedule has 4 steps, but the program ends after 3
            """)
    void a_schedule_that_does_not_fit_is_refused_with_the_step(String schedule, String message) throws Exception {
        try (Worker worker = load("Reads")) {
            CannotRun failure = catchThrowableOfType(CannotRun.class, () -> worker.advance(advance(schedule, 0, Request.Pace.STILL)));

            assertThat(failure.trouble()).isEqualTo(Trouble.MISFIT);
            assertThat(failure).hasMessage(message);
            assertThat(worker.advance(advance("0", 0, Request.Pace.STILL)).moments()).as("the worker goes on").hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Missing   | NOT_LOADED | the class Missing has no main method
            Refused   | REFUSED    | Net.java:7: Socket.connect cannot be used under control: it has to do with sockets
            Diverges  | DIVERGED   | the program did not do the same again under the schedule 0x3
            Wavers    | DIVERGED   | under the schedule 0x2.1 step 2 was
            Recurses  | MEMORY     | the program calls too deep to be controlled
            Allocates | MEMORY     | the program needs more memory than the 64 MiB that it may use
            Halts     | LOST       | the worker ended with exit code 9
            """)
    void a_program_that_cannot_be_run_gets_one_clear_message(String program, Trouble trouble, String message) throws Exception {
        try (Worker worker = load(program)) {
            CannotRun failure = catchThrowableOfType(CannotRun.class, () -> worker.explore(EVERYTHING, _ -> {}));

            assertThat(failure.trouble()).isEqualTo(trouble);
            assertThat(failure).hasMessageStartingWith(message);
        }
    }

    @Test
    void an_execution_goes_on_from_where_it_stands_and_tells_only_what_is_new() throws Exception {
        try (Worker worker = load("Deadlock")) {
            TraceSegment start = worker.advance(advance("-", 0, Request.Pace.STILL));
            assertThat(start.moments()).singleElement().satisfies(moment -> {
                assertThat(moment.step()).isNull();
                assertThat(moment.changes()).extracting(TraceSegment.Change::thread).containsExactly(0, 1);
            });

            TraceSegment step = worker.advance(advance("0", 1, Request.Pace.STILL));
            assertThat(step.from()).isEqualTo(1);
            assertThat(step.end()).isEqualTo(End.STOPPED);
            assertThat(step.moments()).singleElement().satisfies(moment -> {
                assertThat(moment.step()).isEqualTo(new TraceStep(0, TraceEvent.ACQUIRE, "left", "", "Script.java", 1));
                assertThat(moment.changes()).singleElement().satisfies(change -> {
                    assertThat(change.holds()).containsExactly(new TraceSegment.Hold("left", "Script.java", 1));
                    assertThat(change.status().what()).isEqualTo("right");
                });
            });

            TraceSegment deadlock = worker.advance(advance("0.1", 2, Request.Pace.STILL));
            assertThat(deadlock.end()).isEqualTo(End.DEADLOCK);
            assertThat(deadlock.failures()).extracting(Failure::kind).containsExactly(Failure.Kind.DEADLOCK);
            assertThat(deadlock.moments().getLast().changes()).extracting(each -> each.status().waitsFor()).containsExactly(1, 0);
        }
    }

    @Test
    void an_execution_that_is_led_another_way_begins_again() throws Exception {
        try (Worker worker = load("Deadlock")) {
            worker.advance(advance("0.1", 0, Request.Pace.STILL));
            TraceSegment other = worker.advance(advance("0", 2, Request.Pace.TO_END));

            assertThat(other.end()).isEqualTo(End.NORMAL);
            assertThat(other.moments()).extracting(each -> each.step() == null ? -1 : each.step().thread()).containsExactly(0, 0, 0, 1, 1,
                    1, 1);
            assertThat(other.moments().getLast().printed()).isEqualTo("last: 1\n");
            assertThat(worker.advance(advance("0x4.1x4", 9, Request.Pace.STILL)).moments()).isEmpty();
        }
    }

    @Test
    void a_thread_runs_until_it_waits_and_no_further() throws Exception {
        try (Worker worker = load("Deadlock")) {
            TraceSegment waits = worker.advance(advance("1.0", 2, Request.Pace.UNTIL_BLOCKED));
            assertThat(waits.moments()).hasSize(1);
            assertThat(waits.end()).isEqualTo(End.DEADLOCK);
            TraceSegment ends = worker.advance(advance("1", 2, Request.Pace.UNTIL_BLOCKED));
            assertThat(ends.moments()).hasSize(3);
            assertThat(ends.end()).isEqualTo(End.STOPPED);
        }
    }

    @Test
    void a_schedule_that_does_not_fit_leaves_the_execution_usable() throws Exception {
        try (Worker worker = load("Deadlock")) {
            CannotRun failure = catchThrowableOfType(CannotRun.class,
                    () -> worker.advance(advance("0.1x2", 0, Request.Pace.STILL)));

            assertThat(failure.trouble()).isEqualTo(Trouble.MISFIT);
            assertThat(worker.advance(advance("0x4", 0, Request.Pace.STILL)).moments()).hasSize(5);
        }
    }

    @Test
    void a_program_that_hangs_is_told_of_with_the_place() throws Exception {
        try (Worker worker = load("Loops")) {
            CannotRun failure = catchThrowableOfType(CannotRun.class, () -> worker.explore(EVERYTHING, _ -> {}));

            assertThat(failure.trouble()).isEqualTo(Trouble.HANGS);
            assertThat(failure).hasMessageStartingWith("thread main has done nothing for 0.5 s");
        }
    }

    @Test
    void progress_is_told() throws Exception {
        try (Worker worker = load("Deadlock")) {
            List<Reply.Progress> progress = new ArrayList<>();
            Report report = worker.explore(EVERYTHING, progress::add);

            assertThat(progress).allSatisfy(each -> assertThat(each.executions()).isLessThanOrEqualTo(report.executions()));
        }
    }

    @Test
    void a_worker_ends_when_nobody_asks_any_more_also_while_its_program_loops() throws Exception {
        WorkerProcess process = WorkerProcess.start(JAVA, SETTINGS);
        ProcessHandle handle = ProcessHandle.of(process.pid()).orElseThrow();
        try (Frames<Reply, Request> frames = process.meet()) {
            frames.write(1, program("Loops"));
            Frame<Reply> reply = frames.read();
            while (reply != null && reply.message() instanceof Reply.Alive) {
                // A slow machine takes its time, and the worker says meanwhile that it is there.
                reply = frames.read();
            }
            assertThat(reply).isEqualTo(new Frame<>(1, new Reply.Loaded()));
            frames.write(2, EVERYTHING);
        }

        assertThat(handle.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void a_worker_that_is_told_nothing_ends_with_who_started_it() throws Exception {
        Process process = new ProcessBuilder(SETTINGS.command(JAVA)).redirectErrorStream(true).start();
        process.getOutputStream().close();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
    }

    @Test
    void a_cache_for_starting_that_is_none_does_no_harm(@TempDir Path folder) throws Exception {
        Path garbage = Files.writeString(folder.resolve("worker.aot"), "garbage ".repeat(10_000));
        List<String> launch = new ArrayList<>(List.of("-XX:AOTCache=" + garbage));
        launch.addAll(SETTINGS.launch());
        try (Worker worker = Worker.start(JAVA, new WorkerSettings(launch, 64, SETTINGS.patience(), false, Sandbox.NONE, List.of()))) {
            worker.load(program("Reads"));

            assertThat(worker.advance(advance("1", 0, Request.Pace.TO_END)).moments().getLast().printed()).isEqualTo("last: 0\n");
        }
    }

    @Test
    void closing_a_worker_ends_its_process() throws Exception {
        Worker worker = load("Loops");
        ProcessHandle process = ProcessHandle.of(worker.pid()).orElseThrow();
        worker.close();

        assertThat(process.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    private static Request.Advance advance(String schedule, int known, Request.Pace pace) {
        return new Request.Advance(schedule, known, pace, true);
    }

    private static Worker load(String program) throws IOException, InterruptedException {
        Worker worker = Worker.start(JAVA, SETTINGS);
        worker.load(program(program));
        return worker;
    }

    private static Request.Load program(String name) {
        return new Request.Load(List.of(), List.of(), name, Map.of("key", "value"));
    }
}
