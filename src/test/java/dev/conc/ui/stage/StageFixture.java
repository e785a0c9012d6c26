package dev.conc.ui.stage;

import dev.conc.program.control.Playback;
import dev.conc.schedule.End;
import dev.conc.schedule.Failures;
import dev.conc.schedule.Local;
import dev.conc.schedule.Wait;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.ThreadStatus;
import dev.conc.schedule.worker.ThreadStatus.Readiness;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.schedule.worker.TraceSegment;
import dev.conc.schedule.worker.TraceSegment.Change;
import dev.conc.schedule.worker.TraceSegment.Hold;
import dev.conc.schedule.worker.TraceSegment.Moment;
import dev.conc.schedule.worker.TraceStep;
import dev.conc.ui.text.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Two threads that take two locks, each in its own order, as far as the deadlock. */
public final class StageFixture {
    static final String FILE = "Locks.java";

    static final String SOURCE = """
            final Object left = new Object(), right = new Object();
            int count = 0;

            void main() throws InterruptedException {
                Thread a = new Thread(() -> {
                    synchronized (left) {
                        synchronized (right) { count++; }
                    }
                }, "A");
                a.start();
                synchronized (right) {
                    synchronized (left) { count += 2; } // 锁
                }
                a.join();
                IO.println("count: " + count);
            }
            """;

    private StageFixture() {}

    public static SourceLines source() {
        return new SourceLines(FILE, SOURCE);
    }

    static Change stands(int thread, Readiness readiness, TraceEvent event, String what, int line, int waitsFor, int since, Hold... holds) {
        ThreadStatus status = new ThreadStatus(thread == 0 ? "main" : "A", readiness, event, what, Wait.NOTHING, line == 0 ? "" : FILE,
                line, waitsFor, since);
        return new Change(thread, status, List.of(holds), List.of());
    }

    static Moment step(int thread, TraceEvent event, String what, String value, int line, String printed, Change... changes) {
        return new Moment(new TraceStep(thread, event, what, value, line == 0 ? "" : FILE, line), List.of(changes), printed);
    }

    /** As far as the deadlock. */
    public static Playback deadlock() {
        Hold left = new Hold("left", FILE, 6);
        Hold right = new Hold("right", FILE, 11);
        List<Moment> moments = List.of(
                new Moment(null, List.of(stands(0, Readiness.READY, TraceEvent.START, "A", 10, -1, 0)), ""),
                step(0, TraceEvent.START, "A", "", 10, "", stands(0, Readiness.READY, TraceEvent.ACQUIRE, "right", 11, -1, 0),
                        stands(1, Readiness.READY, TraceEvent.BEGIN, "", 0, -1, 0)),
                step(1, TraceEvent.BEGIN, "", "", 0, "", stands(1, Readiness.READY, TraceEvent.ACQUIRE, "left", 6, -1, 0)),
                step(1, TraceEvent.ACQUIRE, "left", "", 6, "", stands(1, Readiness.READY, TraceEvent.ACQUIRE, "right", 7, -1, 0, left)),
                step(0, TraceEvent.READ, "count", "0", 12, "zero\n", stands(0, Readiness.READY, TraceEvent.ACQUIRE, "right", 11, -1, 0)),
                step(0, TraceEvent.ACQUIRE, "right", "", 11, "", stands(0, Readiness.BLOCKED, TraceEvent.ACQUIRE, "left", 12, 1, 6, right),
                        stands(1, Readiness.BLOCKED, TraceEvent.ACQUIRE, "right", 7, 0, 11, left)));
        return Playback.empty().with(new TraceSegment(
                0, moments, End.DEADLOCK, 0, List.of(Failures.deadlock("main", "left", "A", "right"))));
    }

    /** Both read 0, main writes 1, and A, which has not seen that, writes 1 too. */
    public static Playback lostUpdate() {
        Moment write = step(0, TraceEvent.WRITE, "count", "1", 12, "", stands(0, Readiness.READY, TraceEvent.JOIN, "A", 14, -1, 0));
        TraceStep lost = new TraceStep(1, TraceEvent.WRITE, "count", "1", FILE, 7, false, 2);
        List<Moment> moments = List.of(
                new Moment(null,
                        List.of(stands(0, Readiness.READY, TraceEvent.READ, "count", 12, -1, 0),
                                stands(1, Readiness.READY, TraceEvent.READ, "count", 7, -1, 0)),
                        ""),
                step(0, TraceEvent.READ, "count", "0", 12, "", stands(0, Readiness.READY, TraceEvent.WRITE, "count", 12, -1, 0)),
                step(1, TraceEvent.READ, "count", "0", 7, "", stands(1, Readiness.READY, TraceEvent.WRITE, "count", 7, -1, 0)),
                write,
                new Moment(lost, List.of(stands(1, Readiness.READY, TraceEvent.END, "", 0, -1, 0)), ""));
        return Playback.empty().with(new TraceSegment(0, moments, End.STOPPED, 1, List.of()));
    }

    /** A deadlock of which there is more to tell than there is room for. */
    static Playback crowd() {
        List<Change> threads = new ArrayList<>();
        List<Local> locals = List.of(new Local("customer", "\"a customer with a long name\""), new Local("amounts", "[10, 20, 30, …] (12)"),
                new Local("last", "Account#7"));
        for (int i = 0; i < 9; i++) {
            ThreadStatus status = new ThreadStatus("transfer-worker-" + i, Readiness.BLOCKED, TraceEvent.ACQUIRE,
                    "accounts[" + (i + 1) % 9 + "].lock", Wait.NOTHING, FILE, 7, (i + 1) % 9, 6);
            threads.add(new Change(i, status, List.of(new Hold("accounts[" + i + "].lock", FILE, 6)), locals));
        }
        Moment last = new Moment(new TraceStep(0, TraceEvent.WRITE, "log", "[first, second, third, …] (12)", FILE, 7), threads, "");
        return Playback.empty()
                .with(new TraceSegment(0, List.of(new Moment(null, threads, ""), last), End.DEADLOCK, 0, List.of(Failures.deadlock(
                        threads.stream().flatMap(each -> Stream.of(each.status().name(), each.status().what())).toArray(String[]::new)))));
    }

    /** A long execution of two threads. */
    public static Playback steps(int count) {
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment(null,
                List.of(stands(0, Readiness.READY, TraceEvent.READ, "count", 12, -1, 0),
                        stands(1, Readiness.READY, TraceEvent.WRITE, "count", 7, -1, 0)),
                ""));
        for (int i = 0; i < count; i++) {
            int thread = i / 3 % 2;
            boolean writes = thread == 1;
            moments.add(step(thread, writes ? TraceEvent.WRITE : TraceEvent.READ, "count", Integer.toString(i), writes ? 7 : 12,
                    i % 100 == 0 ? "line " + i + "\n" : "",
                    stands(thread, Readiness.READY, writes ? TraceEvent.WRITE : TraceEvent.READ, "count", writes ? 7 : 12, -1, 0)));
        }
        return Playback.empty().with(new TraceSegment(0, moments, End.STOPPED, 0, List.of()));
    }

    public static StageState open(Playback playback) {
        return StageState.open("Locks").with(playback);
    }

    public static Report report(boolean complete) {
        return new Report(Strategy.DPOR, complete, 7, 0, 0.1, List.of(
                new Report.Outcome("count: 3\n", End.NORMAL, 5, "0x2.1x8.0x7"), new Report.Outcome("", End.DEADLOCK, 2, "0.1x2.0")),
                List.of(),
                List.of());
    }
}
