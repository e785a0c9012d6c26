package dev.conc.ui.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.program.control.Playback;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Failures;
import dev.conc.schedule.Wait;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.ThreadStatus;
import dev.conc.schedule.worker.ThreadStatus.Readiness;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.schedule.worker.TraceSegment;
import dev.conc.schedule.worker.TraceStep;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.text.SourceLines;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlainExplorationTest {
    private static final SourceLines SOURCE = new SourceLines("Two.java",
            "int x;\n    x = 5;\n    print(x);\nsynchronized (a) {\nsynchronized (b) {\n");

    private static final TraceSegment WRITES = trace(
            End.EXCEPTION, "5\n", Failures.thrown("java.lang.Error: five"),
            List.of(new TraceStep(0, TraceEvent.WRITE, "x", "5", "Two.java", 2),
                    new TraceStep(1, TraceEvent.READ, "x", "5", "Two.java", 3)),
            List.of(ended("main"), ended("Anna")));

    private static final TraceSegment DEADLOCK = trace(
            End.DEADLOCK, "", Failures.of(Failure.Kind.DEADLOCK),
            List.of(new TraceStep(0, TraceEvent.ACQUIRE, "a", "", "Two.java", 4),
                    new TraceStep(1, TraceEvent.ACQUIRE, "b", "", "Two.java", 5)),
            List.of(
                    new ThreadStatus("main", Readiness.BLOCKED, TraceEvent.ACQUIRE, "b", Wait.NOTHING, "Two.java", 5, 1, 5),
                    new ThreadStatus("Anna", Readiness.BLOCKED, TraceEvent.ACQUIRE, "a", Wait.NOTHING, "Two.java", 4, 0, 4)));

    static ThreadStatus ended(String name) {
        return new ThreadStatus(name, Readiness.ENDED, TraceEvent.NONE, "", Wait.NOTHING, "", 0, -1, 0);
    }

    /** With how the threads stand at its end alone, as in a report. */
    static TraceSegment trace(End end, String output, Failure failure, List<TraceStep> steps, List<ThreadStatus> threads) {
        List<TraceSegment.Moment> moments = new ArrayList<>(List.of(new TraceSegment.Moment(null, List.of(), "")));
        steps.forEach(each -> moments.add(new TraceSegment.Moment(each, List.of(), "")));
        moments.removeLast();
        moments.add(new TraceSegment.Moment(steps.getLast(), IntStream.range(0, threads.size())
                .mapToObj(each -> new TraceSegment.Change(each, threads.get(each), List.of(), List.of())).toList(), output));
        return new TraceSegment(0, moments, end, 1, List.of(failure));
    }

    @Test
    void outcomes_are_a_table_with_how_often_and_a_schedule_each() {
        assertThat(printed(80, Language.EN, report(List.of())).lines()).containsExactly(
                "mine/Two: every schedule explored (dpor), 3 executions in 0.5 s",
                "No failure in any schedule.",
                "",
                "how often  output     end     a schedule",
                "────────────────────────────────────────",
                "2          a ↵ b      normal  0.1",
                "1          (nothing)  normal  1.0");
    }

    @Test
    void a_failure_that_needs_a_time_to_be_over_early_says_where() {
        TraceSegment slept = trace(
                End.EXCEPTION, "5\n", Failures.thrown("java.lang.Error: five"),
                List.of(new TraceStep(1, TraceEvent.SLEEP, "", "", "Two.java", 2, true),
                        new TraceStep(0, TraceEvent.READ, "x", "5", "Two.java", 3),
                        new TraceStep(1, TraceEvent.SLEEP, "", "", "Two.java", 2, true)),
                List.of(ended("main"), ended("Anna")));
        List<Report.Counterexample> failures = List.of(new Report.Counterexample(slept.failures().getFirst(), 1, "0.1", slept));

        assertThat(printed(200, Language.EN, report(failures))).containsOnlyOnce("over sooner than others get on: at Two.java:2.");
        assertThat(printed(200, Language.ZH, report(failures))).contains("在 Two.java:2");
    }

    @Test
    void an_outcome_that_is_not_wanted_is_named_and_others_like_it_are_counted() {
        Failure unwanted = new Failure(Failure.Kind.OUTCOME, new Failure.Unwanted("5\n"));
        TraceSegment trace = trace(End.NORMAL, "5\n", unwanted, List.of(new TraceStep(0, TraceEvent.WRITE, "x", "5", "Two.java", 2)),
                List.of(ended("main")));
        Report report = new Report(Strategy.DPOR, true, 4, 0, 0.5, List.of(
                new Report.Outcome("5\n", End.NORMAL, 2, "0", true), new Report.Outcome("6\n", End.NORMAL, 1, "0.1", true),
                new Report.Outcome("7\n", End.NORMAL, 1, "0.2")),
                List.of(new Report.Counterexample(unwanted, 2, "0", trace)), List.of());

        assertThat(printed(80, Language.EN, report).lines()).contains(
                "2          5       unwanted  0",
                "1          6       unwanted  0.1",
                "1          7       normal    0.2",
                "Failure 1 of 1: unwanted outcome (1 preemption)",
                "The program printed what is not wanted: 5",
                "Wanted: 7",
                "or: 8 ↵ 9",
                "One more outcome is unwanted, and counted as the same failure.");
        assertThat(printed(80, Language.ZH, report)).contains("结局不对", "应当打印：7", "或者：8 ↵ 9", "还有 1 种结局也不对，算作同一个失败。");
    }

    @Test
    void of_many_outcomes_those_that_are_not_wanted_are_listed_before_the_others() {
        List<Report.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            outcomes.add(new Report.Outcome("fine " + i + "\n", End.NORMAL, 9, "0"));
        }
        outcomes.add(new Report.Outcome("odd\n", End.NORMAL, 1, "0", true));

        assertThat(printed(80, Language.EN, new Report(Strategy.DPOR, true, 271, 0, 0.5, outcomes, List.of(), List.of())))
                .contains("1          odd      unwanted  0\n9          fine 0   normal    0\n").contains("11 more outcomes");
    }

    @Test
    void a_failure_is_shown_as_a_column_for_each_thread_with_the_source() {
        String text = printed(80, Language.EN,
                report(List.of(new Report.Counterexample(Failures.thrown("java.lang.Error: five"), "0.1", WRITES))));

        assertThat(text).contains("""
                Failure 1 of 1: exception (1 preemption)
                java.lang.Error: five, in main

                step  main          Anna         line  source
                ────────────────────────────────────────────────
                1     writes x → 5               2     x = 5;
                2                   reads x → 5  3     print(x);
                Replay it: conc replay mine/Two 0.1
                """);
    }

    @Test
    void a_deadlock_is_told_as_the_circle_of_those_who_wait() {
        String text = printed(100, Language.EN,
                report(List.of(new Report.Counterexample(Failures.of(Failure.Kind.DEADLOCK), "0.1", DEADLOCK))));

        assertThat(text).contains("""
                Each of these threads waits for the next, and the last for the first:
                  main waits: locks b, held by Anna since line 5, line 5: synchronized (b) {
                  Anna waits: locks a, held by main since line 4, line 4: synchronized (a) {
                """);
    }

    @Test
    void races_are_told_with_both_lines() {
        Report.Race race = new Report.Race(
                "x", new Report.Side("Two.java", 2, "main", Report.Access.WRITE),
                new Report.Side("Two.java", 3, "Anna", Report.Access.READ), "0.1");
        Report report = new Report(Strategy.ALL, true, 1, 0, 0.1, List.of(), List.of(), List.of(race));

        assertThat(printed(200, Language.EN, report)).contains("No failure in any schedule, but a data race.",
                "x: main writes it at Two.java:2, Anna reads it at Two.java:3, and nothing orders the two. Schedule: 0.1");
    }

    @Test
    void where_the_line_is_not_known_the_file_alone_is_told() {
        Report.Race race = new Report.Race("x", new Report.Side("Two.java", 0, "main", Report.Access.WRITE),
                new Report.Side("Two.java", -1, "Anna", Report.Access.READ), "0.1");

        assertThat(printed(200, Language.EN, new Report(Strategy.ALL, true, 1, 0, 0.1, List.of(), List.of(), List.of(race))))
                .contains("x: main writes it at Two.java, Anna reads it at Two.java, and nothing orders the two.");
    }

    @Test
    void what_was_not_explored_is_not_said_to_be_fine() {
        Report report = new Report(Strategy.RANDOM, false, 1000, 0, 2, List.of(), List.of(), List.of());

        assertThat(printed(100, Language.EN, report))
                .contains("explored in part (random), 1,000 executions", "No failure found so far.")
                .doesNotContain("in any schedule")
                .as("nothing was found").doesNotContain("how often");
    }

    @Test
    void no_line_is_wider_than_wanted_in_any_language() {
        Report report = report(
                List.of(new Report.Counterexample(Failures.thrown("an exception\nwith a long message ".repeat(9)), "0.1", WRITES),
                        new Report.Counterexample(Failures.of(Failure.Kind.DEADLOCK), "0.1", DEADLOCK)));

        for (Language language : Language.values()) {
            assertThat(printed(50, language, report).lines()).allSatisfy(line -> assertThat(Glyph.width(line)).isLessThanOrEqualTo(50));
        }
    }

    @Test
    void many_threads_share_a_column_and_a_long_execution_is_cut_in_its_middle() {
        List<TraceStep> steps = new ArrayList<>();
        List<ThreadStatus> threads = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            // So that nothing repeats itself.
            String name = i == 0 || i == 299 ? "x" : random.ints(4, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
            steps.add(new TraceStep(i % 20, TraceEvent.WRITE, name, Integer.toString(i), "Two.java", 2));
        }
        for (int i = 0; i < 20; i++) {
            threads.add(ended("T" + i));
        }
        Playback trace = Playback.of(trace(End.NORMAL, "", Failures.thrown("none"), steps, threads));

        List<String> lines = new TraceColumns(new Messages(Language.EN), SOURCE, 80).lines(trace).stream()
                .map(line -> line.text().stripTrailing())
                .toList();

        assertThat(lines).hasSize(103).contains("1     T0      writes x → 0       2     x = 5;", "…     200 steps");
        assertThat(lines.getLast()).isEqualTo("300   T19     writes x → 299     2     x = 5;");
    }

    @Test
    void rounds_that_are_alike_are_one_row_across_the_columns() {
        List<TraceStep> steps = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            steps.add(new TraceStep(i % 2, TraceEvent.WRITE, "x", Integer.toString(i), "Two.java", 2));
        }
        Playback trace = Playback.of(trace(End.NORMAL, "", Failures.thrown("none"), steps, List.of(ended("main"), ended("Anna"))));

        assertThat(new TraceColumns(new Messages(Language.EN), SOURCE, 80).lines(trace).stream().map(line -> line.text().stripTrailing()))
                .contains("2                    writes x → 1   2     x = 5;",
                        "…     steps 3 to 98: rounds 2 to 49 of these 2",
                        "      steps, like the one above",
                        "99    writes x → 98                 2     x = 5;");
    }

    private static Report report(List<Report.Counterexample> failures) {
        List<Report.Outcome> outcomes = List.of(
                new Report.Outcome("a\nb\n", End.NORMAL, 2, "0.1"), new Report.Outcome("", End.NORMAL, 1, "1.0"));
        return new Report(Strategy.DPOR, true, 3, 0, 0.5, outcomes, failures, List.of());
    }

    private static String printed(int width, Language language, Report report) {
        StringWriter text = new StringWriter();
        new PlainExploration(language, "mine/Two", List.of(), SOURCE, width, Theme.MONOCHROME, new PrintWriter(text)).print(report, "",
                List.of("7", "8\n9"));
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
