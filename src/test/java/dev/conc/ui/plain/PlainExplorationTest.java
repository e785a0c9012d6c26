package dev.conc.ui.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Failures;
import dev.conc.schedule.Wait;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.Trace;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.text.SourceLines;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainExplorationTest {
    private static final SourceLines SOURCE = new SourceLines("Two.java",
            "int x;\n    x = 5;\n    print(x);\nsynchronized (a) {\nsynchronized (b) {\n");

    private static final Trace.ThreadStatus MAIN = new Trace.ThreadStatus("main", Trace.Readiness.ENDED, "", "", Wait.NOTHING, "", 0, -1,
            0);

    private static final Trace WRITES = new Trace(
            "0.1", "exception", "5\n", 1,
            List.of(
                    new Trace.Step(0, "write", "x", "5", "Two.java", 2),
                    new Trace.Step(1, "read", "x", "5", "Two.java", 3)),
            List.of(MAIN, new Trace.ThreadStatus("Anna", Trace.Readiness.ENDED, "", "", Wait.NOTHING, "", 0, -1, 0)),
            List.of(Failures.thrown("java.lang.Error: five")));

    private static final Trace DEADLOCK = new Trace(
            "0.1", "deadlock", "", 1,
            List.of(
                    new Trace.Step(0, "acquire", "a", "", "Two.java", 4),
                    new Trace.Step(1, "acquire", "b", "", "Two.java", 5)),
            List.of(
                    new Trace.ThreadStatus("main", Trace.Readiness.BLOCKED, "acquire", "b", Wait.NOTHING, "Two.java", 5, 1, 5),
                    new Trace.ThreadStatus("Anna", Trace.Readiness.BLOCKED, "acquire", "a", Wait.NOTHING, "Two.java", 4, 0, 4)),
            List.of(Failures.of(Failure.Kind.DEADLOCK)));

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
    void a_failure_is_shown_as_a_column_for_each_thread_with_the_source() {
        String text = printed(80, Language.EN,
                report(List.of(new Report.Counterexample(Failures.thrown("java.lang.Error: five"), WRITES))));

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
        String text = printed(100, Language.EN, report(List.of(new Report.Counterexample(Failures.of(Failure.Kind.DEADLOCK), DEADLOCK))));

        assertThat(text).contains("""
                Each of these threads waits for the next, and the last for the first:
                  main waits: locks b, held by Anna since line 5, line 5: synchronized (b) {
                  Anna waits: locks a, held by main since line 4, line 4: synchronized (a) {
                """);
    }

    @Test
    void races_are_told_with_both_lines() {
        Report.Race race = new Report.Race(
                "x", new Report.Side("Two.java", 2, "main", "write"), new Report.Side("Two.java", 3, "Anna", "read"), "0.1");
        Report report = new Report("all", true, 1, 0, 0.1, List.of(), List.of(), List.of(race));

        assertThat(printed(200, Language.EN, report)).contains(
                "x: main writes it at Two.java:2, Anna reads it at Two.java:3, and nothing orders the two. Schedule: 0.1");
    }

    @Test
    void where_the_line_is_not_known_the_file_alone_is_told() {
        Report.Race race = new Report.Race("x", new Report.Side("Two.java", 0, "main", "write"),
                new Report.Side("Two.java", -1, "Anna", "read"), "0.1");

        assertThat(printed(200, Language.EN, new Report("all", true, 1, 0, 0.1, List.of(), List.of(), List.of(race))))
                .contains("x: main writes it at Two.java, Anna reads it at Two.java, and nothing orders the two.");
    }

    @Test
    void what_was_not_explored_is_not_said_to_be_fine() {
        Report report = new Report("random", false, 1000, 0, 2, List.of(), List.of(), List.of());

        assertThat(printed(100, Language.EN, report))
                .contains("explored in part (random), 1,000 executions", "No failure found so far.")
                .doesNotContain("in any schedule")
                .as("nothing was found").doesNotContain("how often");
    }

    @Test
    void no_line_is_wider_than_wanted_in_any_language() {
        Report report = report(List.of(new Report.Counterexample(Failures.thrown("an exception\nwith a long message ".repeat(9)), WRITES),
                new Report.Counterexample(Failures.of(Failure.Kind.DEADLOCK), DEADLOCK)));

        for (Language language : Language.values()) {
            assertThat(printed(50, language, report).lines()).allSatisfy(line -> assertThat(Glyph.width(line)).isLessThanOrEqualTo(50));
        }
    }

    @Test
    void many_threads_share_a_column_and_a_long_execution_is_cut_in_its_middle() {
        List<Trace.Step> steps = new ArrayList<>();
        List<Trace.ThreadStatus> threads = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            steps.add(new Trace.Step(i % 20, "write", "x", Integer.toString(i), "Two.java", 2));
        }
        for (int i = 0; i < 20; i++) {
            threads.add(new Trace.ThreadStatus("T" + i, Trace.Readiness.ENDED, "", "", Wait.NOTHING, "", 0, -1, 0));
        }
        Trace trace = new Trace("0", "normal", "", 0, steps, threads, List.of());

        List<String> lines = new TraceColumns(new Messages(Language.EN), SOURCE, 80).lines(trace).stream()
                .map(line -> line.text().stripTrailing())
                .toList();

        assertThat(lines).hasSize(103).contains("1     T0         writes x → 0    2     x = 5;", "…     200 steps");
        assertThat(lines.getLast()).isEqualTo("300   T19        writes x → 299  2     x = 5;");
    }

    private static Report report(List<Report.Counterexample> failures) {
        List<Report.Outcome> outcomes = List.of(
                new Report.Outcome("a\nb\n", "normal", 2, "0.1"), new Report.Outcome("", "normal", 1, "1.0"));
        return new Report("dpor", true, 3, 0, 0.5, outcomes, failures, List.of());
    }

    private static String printed(int width, Language language, Report report) {
        StringWriter text = new StringWriter();
        new PlainExploration(language, "mine/Two", SOURCE, width, Theme.MONOCHROME, new PrintWriter(text)).print(report, "");
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
