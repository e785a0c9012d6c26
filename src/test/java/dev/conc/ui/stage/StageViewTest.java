package dev.conc.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.program.control.Bytecode;
import dev.conc.program.control.Playback;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.ThreadStatus;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.schedule.worker.TraceSegment;
import dev.conc.ui.lesson.LessonViewTest;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Painter;
import dev.conc.ui.screen.Palette;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.stage.StageState.Pane;
import dev.conc.ui.stage.StageState.Prompt;
import dev.conc.ui.stage.StageState.Sheet;
import dev.conc.ui.text.SourceLines;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares screens of the stage with text files that a person can read, as {@link LessonViewTest} does, and writes them anew in the same way. */
class StageViewTest {
    private static final Path SNAPSHOTS = Path.of("src/test/resources/dev/conc/ui/stage");

    private static Map<String, StageState> states() {
        StageState deadlock = StageFixture.open(StageFixture.deadlock());
        StageState middle = StageFixture.open(StageFixture.deadlock().at(3)).choose(1);
        StageSearch search = StageSearch.begin(1, "0", 1, false).with(StageFixture.report(true)).select(1);
        Map<String, StageState> states = new LinkedHashMap<>();
        states.put("start", StageFixture.open(StageFixture.deadlock().at(0)));
        states.put("middle", middle);
        states.put("deadlock", deadlock);
        states.put("threads", deadlock.turnTo(Pane.THREADS));
        states.put("data", deadlock.turnTo(Pane.DATA));
        states.put("help", middle.show(Sheet.HELP));
        states.put("outcomes", middle.with(search).show(Sheet.OUTCOMES));
        states.put("jump", middle.ask(new Prompt(Prompt.Question.STEP, "12")));
        states.put("crowd", StageFixture.open(StageFixture.crowd()).choose(2));
        states.put("whole", StageFixture.open(StageFixture.crowd()).choose(2).show(Sheet.WHOLE));
        states.put("long", StageFixture.open(StageFixture.steps(10_000).at(9_990)));
        return states;
    }

    @TestFactory
    Stream<DynamicTest> a_screen_looks_as_it_was_approved() {
        return Stream.of(Language.values()).flatMap(language -> states().entrySet().stream()
                .flatMap(state -> Stream.of(new int[]{80, 24}, new int[]{200, 60}, new int[]{20, 5}).map(size -> {
                    String name = language.code() + "-" + size[0] + "x" + size[1] + "-" + state.getKey() + ".txt";
                    return DynamicTest.dynamicTest(name, () -> compare(name, language, state.getValue(), size[0], size[1]));
                })));
    }

    private static void compare(String name, Language language, StageState state, int width, int height) throws IOException {
        String screen = String.join("\n", view(language).draw(state, width, height).rows()) + "\n";
        Path file = SNAPSHOTS.resolve(name);
        if (System.getProperty("snapshots", "").equals("write")) {
            Files.createDirectories(SNAPSHOTS);
            Files.writeString(file, screen);
        }
        assertThat(Files.exists(file)).as("%s; -Dsnapshots=write writes it", file).isTrue();
        assertThat(screen).as(name).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }

    private static StageView view(Language language) {
        return new StageView(new Messages(language), StageFixture.source(), Bytecode.none());
    }

    @Test
    void the_chosen_thread_and_the_last_step_are_marked_by_signs() {
        Canvas canvas = view(Language.EN).draw(StageFixture.open(StageFixture.deadlock().at(3)).choose(1), 80, 24);
        assertThat(canvas.rows()).anyMatch(row -> row.startsWith("▶1     7 ")).anyMatch(row -> row.startsWith(" 0    11 "))
                .anyMatch(row -> row.contains("▶1 A")).anyMatch(row -> row.startsWith("▸3 ")).anyMatch(row -> row.startsWith("·4 "));
    }

    @Test
    void a_write_that_destroys_an_update_that_its_thread_has_not_seen_is_marked() {
        assertThat(view(Language.EN).draw(StageFixture.open(StageFixture.lostUpdate()), 120, 40).rows())
                .anyMatch(row -> row.contains("✗ writes count → 1"));
        assertThat(view(Language.EN).draw(StageFixture.open(StageFixture.lostUpdate()), 200, 40).rows())
                .anyMatch(row -> row.contains("✗ writes count → 1 :7 loses the update of step 3"));
        assertThat(view(Language.ZH).draw(StageFixture.open(StageFixture.lostUpdate()), 200, 40).rows())
                .anyMatch(row -> row.contains("✗ 写 count → 1 :7 丢失了第 3 步的更新"));
    }

    @Test
    void after_a_write_that_destroys_an_update_its_thread_says_so() {
        StageState stage = StageFixture.open(StageFixture.lostUpdate()).choose(1);
        assertThat(String.join("\n", view(Language.EN).draw(stage, 80, 24).rows())).contains("✗ loses the update of step 3");
        assertThat(String.join("\n", view(Language.ZH).draw(stage, 80, 24).rows())).contains("✗ 丢失了第 3 步的更新");
        assertThat(String.join("\n", view(Language.EN).draw(stage.with(stage.playback().at(3)), 80, 24).rows())).doesNotContain("✗ loses");
        assertThat(String.join("\n", view(Language.EN).draw(stage.show(Sheet.HELP), 120, 40).rows())).contains("✗  ");
    }

    @Test
    void what_a_thread_writes_next_is_said_with_the_value_where_it_has_been_written_and_undone() {
        StageView view = view(Language.EN);
        Playback undone = StageFixture.lostUpdate().at(2);
        assertThat(String.join("\n", view.draw(StageFixture.open(undone), 200, 40).rows()))
                .contains("next: writes count → 1, line 12").as("another write comes first").contains("next: writes count, line 7");
        assertThat(String.join("\n", view.draw(StageFixture.open(StageFixture.lostUpdate().at(3)), 200, 40).rows()))
                .contains("next: writes count → 1, line 7");
    }

    private static List<Role> roles(Canvas canvas, String text) {
        List<Role> roles = new ArrayList<>();
        List<String> rows = canvas.rows();
        for (int y = 0; y < rows.size(); y++) {
            int x = rows.get(y).indexOf(text);
            if (x >= 0) {
                roles.add(canvas.role(x, y));
            }
        }
        return roles;
    }

    @Test
    void each_thread_has_its_colour_everywhere_and_its_number_beside_it() {
        Canvas canvas = view(Language.EN).draw(StageFixture.open(StageFixture.deadlock().at(4)).choose(1), 120, 40);

        assertThat(roles(canvas, "0 main")).as("the list of threads").containsOnly(Role.ofThread(0));
        assertThat(roles(canvas, "begins")).as("the timeline").containsOnly(Role.ofThread(1));
        assertThat(roles(canvas, "reads count → 0")).as("the last step").contains(Role.ofThread(0));
        assertThat(roles(canvas, "0│ zero")).as("the output").containsOnly(Role.ofThread(0));
        assertThat(roles(canvas, "▶1    ")).as("where the chosen thread is").containsOnly(Role.CUE);
        assertThat(roles(canvas, "1     7 ")).as("its number in the source").containsOnly(Role.ofThread(1));
        assertThat(roles(canvas, "0    11 ")).as("another one there").containsOnly(Role.ofThread(0));
    }

    @Test
    void threads_that_are_beside_each_other_have_other_colours_and_none_that_of_an_error() {
        for (int i = 0; i < 4; i++) {
            assertThat(Theme.COLOUR.colour(Role.ofThread(i))).isNotIn(
                    Theme.COLOUR.colour(Role.ofThread(i + 1)), Theme.COLOUR.colour(Role.ERROR), Theme.COLOUR.colour(Role.TEXT));
        }
    }

    @Test
    void a_line_is_told_of_the_thread_that_began_it() {
        Playback said = Playback.empty().with(new TraceSegment(0, List.of(
                new TraceSegment.Moment(null, StageFixture.deadlock().moments().getFirst().changes(), ""),
                StageFixture.step(0, TraceEvent.OUTPUT, "", "", 12, "one, "),
                StageFixture.step(1, TraceEvent.OUTPUT, "", "", 7, "two\nthree\n\n"),
                StageFixture.step(0, TraceEvent.OUTPUT, "", "", 12, "four")), End.STOPPED, 0, List.of()));

        assertThat(said.printed()).containsExactly(new Playback.Printed(0, "one, two"), new Playback.Printed(1, "three"),
                new Playback.Printed(1, ""), new Playback.Printed(0, "four"));
        assertThat(said.at(1).printed()).containsExactly(new Playback.Printed(0, "one, "));
    }

    @Test
    void the_bar_of_a_small_screen_names_the_digits_and_the_help_says_how_a_schedule_is_read() {
        StageState stage = StageFixture.open(StageFixture.deadlock().at(3));
        assertThat(view(Language.EN).draw(stage, 80, 24).rows().getLast()).contains("0-9 step-a-thread");
        assertThat(view(Language.ZH).draw(stage, 80, 24).rows().getLast()).contains("0-9 该线程走一步");
        assertThat(String.join("\n", view(Language.EN).draw(stage.show(Sheet.HELP), 120, 40).rows()))
                .contains("0x3.1.2x4", "thread 0 takes 3 steps, then thread 1 takes one, then thread 2 takes 4");
        assertThat(String.join("\n", view(Language.ZH).draw(stage.show(Sheet.HELP), 120, 40).rows()))
                .contains("线程 0 走 3 步，然后线程 1 走一步，然后线程 2 走 4 步");
    }

    @Test
    void on_a_wide_screen_no_line_of_the_source_and_no_value_is_cut() {
        String longest = "int x = 0; // " + "x".repeat(66);
        SourceLines source = new SourceLines(StageFixture.FILE, StageFixture.SOURCE + longest + "\n");
        StageView view = new StageView(new Messages(Language.EN), source, Bytecode.none());
        for (int width : new int[]{120, 130, 160, 200}) {
            StageState at = StageFixture.open(withLongNames()).choose(1);
            String screen = String.join("\n", view.draw(at, width, 40).rows());
            assertThat(view.layout(at, width, 40).source().width()).as("the source at %d", width)
                    .isGreaterThanOrEqualTo(6 + 3 + longest.length());
            assertThat(screen).as("at %d columns", width)
                    .contains("writes Account#2.balance → 110", "Account#2.balance = 110", "by main, step 1")
                    .contains("final Object left = new Object(), right = new Object();");
        }
    }

    private static Playback withLongNames() {
        return Playback.empty().with(new TraceSegment(0, List.of(
                new TraceSegment.Moment(null, List.of(
                        StageFixture.stands(0, ThreadStatus.Readiness.READY, TraceEvent.WRITE, "Account#2.balance", 12, -1, 0),
                        StageFixture.stands(1, ThreadStatus.Readiness.READY, TraceEvent.READ, "Account#2.balance", 7, -1, 0)), ""),
                StageFixture.step(0, TraceEvent.WRITE, "Account#2.balance", "110", 12, "")), End.STOPPED, 0, List.of()));
    }

    @Test
    void where_there_are_many_variables_those_touched_last_are_shown() {
        List<TraceSegment.Moment> moments = new ArrayList<>();
        moments.add(new TraceSegment.Moment(null,
                List.of(StageFixture.stands(0, ThreadStatus.Readiness.READY, TraceEvent.WRITE, "cell", 12, -1, 0)), ""));
        for (int i = 0; i < 50; i++) {
            moments.add(StageFixture.step(0, TraceEvent.WRITE, "cell" + i, Integer.toString(i), 12, ""));
        }
        moments.add(StageFixture.step(0, TraceEvent.WRITE, "cell7", "seven", 12, ""));
        Playback playback = Playback.empty().with(new TraceSegment(0, moments, End.STOPPED, 0, List.of()));

        List<String> rows = view(Language.EN).draw(StageFixture.open(playback).turnTo(Pane.DATA), 40, 10).rows();

        assertThat(rows).anyMatch(row -> row.startsWith("cell7 = seven")).anyMatch(row -> row.startsWith("cell49 = 49"))
                .noneMatch(row -> row.startsWith("cell0 "));
    }

    @Test
    void what_the_panes_have_to_cut_is_shown_in_full() {
        StageState state = StageFixture.open(StageFixture.crowd()).choose(2);
        List<String> panes = view(Language.EN).draw(state, 80, 24).rows();
        assertThat(panes).anyMatch(row -> row.startsWith("   … z shows all")).anyMatch(row -> row.endsWith("│ … z shows all"));

        String whole = String.join("\n", view(Language.EN).draw(state.show(Sheet.WHOLE), 80, 60).rows());
        assertThat(whole).contains("held by transfer-worker-3", "locals: last = Account#7",
                "log = [first, second, third, …] (12)  by transfer-worker-0, step 1",
                "transfer-worker-8 waits for the lock accounts[0].lock").doesNotContain("z shows all");
    }

    @Test
    void with_ascii_values_that_were_shortened_are_ascii_too() {
        StageView view = new StageView(new Messages(Language.EN, new Theme(Palette.TERMINAL, true)), StageFixture.source(),
                Bytecode.none());
        StageState state = StageFixture.open(StageFixture.crowd());
        for (StageState each : List.of(state, state.show(Sheet.WHOLE))) {
            assertThat(String.join("\n", view.draw(each, 200, 60).rows())).doesNotContain("third, …").doesNotContain("30, …")
                    .contains("third, ...");
        }
    }

    @Test
    void below_the_outcomes_stand_the_data_races_which_come_with_the_last_outcome() {
        Report report = StageFixture.report(true);
        Report.Race race = new Report.Race("balance", new Report.Side("Bank.java", 7, "A", Report.Access.READ),
                new Report.Side("Bank.java", 8, "B", Report.Access.WRITE), "0.1");
        Report racy = new Report(report.strategy(), true, 7, 0, 0.1, report.outcomes(), List.of(), List.of(race));
        StageSearch search = StageSearch.begin(1, "0", 1, false).with(racy);
        StageState state = StageFixture.open(StageFixture.deadlock()).with(search).show(Sheet.OUTCOMES);

        String all = String.join("\n", view(Language.EN).draw(state, 80, 24).rows());
        assertThat(all).contains("Data races", "balance: A reads it at Bank.java:7, B writes it at Bank.java:8, and nothing",
                "orders the two.");
        String first = String.join("\n", view(Language.EN).draw(state, 100, 6).rows());
        assertThat(first).contains("deadlock").doesNotContain("nothing orders the two");
        String last = String.join("\n", view(Language.EN).draw(state.with(search.select(1)), 100, 6).rows());
        assertThat(last).contains("count: 3", "nothing orders the two");
    }

    @Test
    void an_outcome_that_is_not_wanted_stands_before_those_that_are_and_is_named() {
        Report report = new Report(Strategy.DPOR, true, 3, 0, 0.1, List.of(
                new Report.Outcome("count: 2\n", End.NORMAL, 2, "0.1"), new Report.Outcome("count: 9\n", End.NORMAL, 1, "1.0", true)),
                List.of(), List.of());
        StageState state = StageFixture.open(StageFixture.deadlock().at(0))
                .with(StageSearch.begin(1, "-", 0, false).with(report)).show(Sheet.OUTCOMES);

        assertThat(String.join("\n", view(Language.EN).draw(state, 80, 24).rows()))
                .containsPattern("▸ +1  unwanted  count: 9 *\n +2  normal    count: 2");
        assertThat(String.join("\n", view(Language.ZH).draw(state, 80, 24).rows()))
                .containsPattern("▸ +1  结局不对  count: 9 *\n +2  正常      count: 2");
    }

    @Test
    void an_execution_that_ended_with_an_output_that_is_not_wanted_is_said_to_be_wrong() {
        TraceSegment.Moment start = new TraceSegment.Moment(null,
                List.of(StageFixture.stands(0, ThreadStatus.Readiness.READY, TraceEvent.WRITE, "count", 12, -1, 0)), "");
        TraceSegment.Moment end = StageFixture.step(0, TraceEvent.WRITE, "count", "9", 12, "count: 9\n");
        Playback playback = Playback.empty().with(new TraceSegment(0, List.of(start, end), End.NORMAL, 0,
                List.of(new Failure(Failure.Kind.OUTCOME, new Failure.Unwanted("count: 9\n")))));

        List<String> english = view(Language.EN).draw(StageFixture.open(playback), 80, 24).rows();
        assertThat(english.getFirst()).contains("step 1/1  unwanted");
        assertThat(String.join(" ", english)).contains("The program printed what is not");
        List<String> chinese = view(Language.ZH).draw(StageFixture.open(playback), 80, 24).rows();
        assertThat(chinese.getFirst()).contains("第 1/1 步  结局不对");
        assertThat(String.join(" ", chinese)).contains("程序打印了不该有的输出");
    }

    @Test
    void a_sheet_can_be_scrolled_to_its_end_and_no_further() {
        StageView view = view(Language.EN);
        StageControl control = new StageControl(new Messages(Language.EN), StageFixture.source());
        for (Sheet sheet : List.of(Sheet.HELP, Sheet.WHOLE)) {
            StageState state = StageFixture.open(StageFixture.crowd()).show(sheet);
            List<String> seen = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                seen.addAll(view.draw(state, 20, 5).rows());
                state = view.settled(control.apply(state, Key.Special.DOWN).state(), 20, 5);
            }
            assertThat(seen).contains(sheet == Sheet.HELP ? "   leave" : "accounts[0].lock");
            assertThat(view.settled(control.apply(state, Key.Special.DOWN).state(), 20, 5)).isEqualTo(state);
            assertThat(view.settled(control.apply(state, Key.Special.UP).state(), 20, 5).top()).isEqualTo(state.top() - 1);
        }
    }

    @Test
    void a_long_value_is_cut_for_the_sake_of_who_changed_it() {
        Playback playback = Playback.empty().with(new TraceSegment(0, List.of(
                new TraceSegment.Moment(null,
                        List.of(StageFixture.stands(0, ThreadStatus.Readiness.READY, TraceEvent.WRITE, "log", 12, -1, 0)), ""),
                StageFixture.step(0, TraceEvent.WRITE, "log", "[first, second, third, …] (12)", 12, "")), End.STOPPED, 0, List.of()));

        assertThat(view(Language.EN).draw(StageFixture.open(playback).turnTo(Pane.DATA), 40, 5).rows())
                .anyMatch(row -> row.startsWith("log = [first, second,…  by main, step 1"));
        assertThat(view(Language.EN).draw(StageFixture.open(playback).turnTo(Pane.DATA), 40, 10).rows()).as("where there are rows for both")
                .containsSequence("log = [first, second, third, …] (12)", "   by main, step 1");
    }

    @Test
    void an_array_is_told_by_its_elements_once_one_is_touched() {
        TraceSegment.Moment start = new TraceSegment.Moment(null,
                List.of(StageFixture.stands(0, ThreadStatus.Readiness.READY, TraceEvent.READ, "cells", 12, -1, 0)), "");
        Playback playback = Playback.empty().with(new TraceSegment(0, List.of(
                start, StageFixture.step(0, TraceEvent.READ, "Bank#1.cells", "[0, 0]", 12, ""),
                StageFixture.step(0, TraceEvent.WRITE, "bank.cells[1]", "5", 12, "")), End.STOPPED, 0, List.of()));

        assertThat(playback.at(1).variables(9)).extracting(Playback.Variable::text).containsExactly("Bank#1.cells = [0, 0]");
        assertThat(playback.variables(9)).extracting(Playback.Variable::text).containsExactly("bank.cells[1] = 5");
    }

    @Test
    void where_a_column_is_narrow_the_field_is_shown_and_not_its_object() {
        Playback playback = Playback.empty().with(new TraceSegment(0, List.of(
                new TraceSegment.Moment(null,
                        List.of(StageFixture.stands(0, ThreadStatus.Readiness.READY, TraceEvent.WRITE, "cell", 12, -1, 0)), ""),
                StageFixture.step(0, TraceEvent.WRITE, "Account#12.balance", "110", 12, "")), End.STOPPED, 0, List.of()));

        assertThat(view(Language.EN).draw(StageFixture.open(playback).turnTo(Pane.THREADS), 30, 12).rows())
                .anyMatch(row -> row.endsWith("writes …t#12.balance → 110"));
    }

    @Test
    void a_screen_with_10_000_events_is_drawn_within_25_milliseconds() {
        StageView view = view(Language.EN);
        Painter painter = new Painter(Theme.COLOUR);
        StageState state = StageFixture.open(StageFixture.steps(10_000));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[200];
        for (int i = 0; i < nanos.length; i++) {
            // The processor's time, since others use the machine meanwhile.
            long began = threads.getCurrentThreadCpuTime();
            painter.paint(view.draw(state.with(state.playback().at(10_000 - i)), 200, 60));
            nanos[i] = threads.getCurrentThreadCpuTime() - began;
        }
        java.util.Arrays.sort(nanos);
        assertThat(nanos[nanos.length * 95 / 100]).as("the 95th percentile in nanoseconds").isLessThan(25_000_000);
    }
}
