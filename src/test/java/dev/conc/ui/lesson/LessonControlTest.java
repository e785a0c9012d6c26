package dev.conc.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.ProgramLink;
import dev.conc.lesson.Section;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.run.Output;
import dev.conc.ui.lesson.LessonControl.Effect;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Update;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LessonControlTest {
    private static final Messages MESSAGES = new Messages(Language.EN);
    private static final LessonControl CONTROL = new LessonControl(new LessonView(MESSAGES), MESSAGES);

    @TempDir
    private Path lessons;

    private LessonState first;
    private LessonState second;
    private LessonState last;

    @BeforeEach
    void pages() {
        Lesson lesson = Fixture.lesson(lessons, Language.EN);
        first = LessonState.open(lesson, 0);
        second = LessonState.open(lesson, 1);
        last = LessonState.open(lesson, 3);
    }

    private static Update<LessonState, Effect> press(LessonState state, Action action) {
        return CONTROL.apply(state, action, 80, 24);
    }

    private static LessonState after(LessonState state, Action... actions) {
        LessonState now = state;
        for (Action action : actions) {
            now = press(now, action).state();
        }
        return now;
    }

    private static int scrolled(LessonState state, Pane pane) {
        return state.scroll().getOrDefault(pane, -1);
    }

    @Test
    void next_and_previous_turn_the_page_and_stop_what_runs() {
        assertThat(press(first, Action.NEXT)).isEqualTo(Update.of(second, Effect.STOP).and(Effect.SHOWN));
        Update<LessonState, Effect> previous = press(Fixture.with(second, Fixture.running()), Action.PREVIOUS);
        assertThat(previous.effects()).containsExactly(Effect.STOP, Effect.SHOWN);
        assertThat(previous.state().section()).isZero();
    }

    @Test
    void the_first_page_and_the_last_are_the_ends_and_say_so() {
        assertThat(after(first, Action.PREVIOUS)).isEqualTo(first.say("This is the first page."));
        assertThat(press(last, Action.NEXT)).isEqualTo(Update.of(last, Effect.NEXT_LESSON));
        assertThat(press(after(last, Action.BOTTOM), Action.ON).effects()).containsExactly(Effect.AT_END);
    }

    @Test
    void a_notice_goes_with_the_next_key() {
        assertThat(after(first, Action.PREVIOUS, Action.NOTHING).notice()).isEmpty();
    }

    @Test
    void space_scrolls_on_and_at_the_end_turns_the_page() {
        LessonState scrolled = CONTROL.apply(first, Action.ON, 20, 5).state();
        assertThat(scrolled.section()).isZero();
        assertThat(scrolled(scrolled, Pane.TEXT)).isPositive();
        LessonState state = first;
        for (int i = 0; i < 100 && state.section() == 0; i++) {
            state = CONTROL.apply(state, Action.ON, 20, 5).state();
        }
        assertThat(state.section()).isEqualTo(1);
        assertThat(after(first, Action.ON).section()).as("all of the page is shown").isEqualTo(1);
    }

    @Test
    void space_at_the_end_of_another_pane_goes_on_with_the_text() {
        LessonState run = Fixture.with(first, Fixture.ended()).focusOn(Pane.OUTPUT).scrollTo(Pane.OUTPUT, LessonState.END);
        assertThat(after(run, Action.ON).section()).as("all of the text is shown").isEqualTo(1);
        LessonState small = CONTROL.apply(run, Action.ON, 40, 12).state();
        assertThat(small.section()).isZero();
        assertThat(small.focus()).isEqualTo(Pane.TEXT);
        assertThat(scrolled(small, Pane.TEXT)).isPositive();
        assertThat(after(first.help(true), Action.BOTTOM, Action.ON)).as("at the end of the help, back").extracting(LessonState::isCovered)
                .isEqualTo(false);
    }

    @Test
    void the_output_of_a_page_is_there_again_when_the_page_is() {
        LessonState chosen = after(second, Action.CHOOSE);
        LessonState run = Fixture.with(chosen, Fixture.running());
        LessonState away = after(run, Action.PREVIOUS);
        assertThat(away.run()).isEmpty();
        assertThat(away.panes()).doesNotContain(Pane.OUTPUT);

        LessonState ended = after(away, new LessonEvent.Changed(1, Fixture.ended()));
        LessonState back = after(ended, Action.NEXT);

        assertThat(back.run().orElseThrow().phase()).isEqualTo(Fixture.ended());
        assertThat(back.run().orElseThrow().lines()).isEqualTo(run.run().orElseThrow().lines());
        assertThat(back.program()).isEqualTo(chosen.program());
        assertThat(after(back, Action.NEXT, Action.NEXT, Action.PREVIOUS, Action.PREVIOUS).run()).isEqualTo(back.run());
        assertThat(after(back, new LessonEvent.Opened(LessonState.open(first.lesson(), 3))).run()).as("by a leap, too").isEmpty();
        assertThat(after(after(back, new LessonEvent.Opened(LessonState.open(first.lesson(), 3))),
                new LessonEvent.Opened(LessonState.open(first.lesson(), 1))).run()).isEqualTo(back.run());
    }

    @Test
    void run_runs_the_program_and_the_text_stays_in_focus() {
        Update<LessonState, Effect> result = press(first.help(true), Action.RUN);
        assertThat(result.effects()).containsExactly(Effect.RUN);
        assertThat(result.state().focus()).isEqualTo(Pane.TEXT);
        assertThat(result.state().help()).isFalse();
        assertThat(scrolled(result.state(), Pane.OUTPUT)).isEqualTo(LessonState.END);
    }

    @Test
    void a_program_that_runs_is_not_run_again() {
        Update<LessonState, Effect> result = press(Fixture.with(first, Fixture.running()), Action.RUN);
        assertThat(result.effects()).isEmpty();
        assertThat(result.state().notice()).isEqualTo("Hello is running. s stops it.");
        assertThat(press(Fixture.with(first, Fixture.ended()), Action.RUN).effects()).containsExactly(Effect.RUN);
    }

    @Test
    void a_page_without_a_program_has_the_one_that_it_names() {
        assertThat(last.program().orElseThrow().program().name()).isEqualTo("Waits");
        assertThat(press(last, Action.RUN).effects()).containsExactly(Effect.RUN);
    }

    @Test
    void a_page_that_names_no_program_has_none() {
        LessonState third = LessonState.open(first.lesson(), 2);
        assertThat(third.programs()).isEmpty();
        assertThat(third.panes()).containsExactly(Pane.TEXT);
        for (Action action : List.of(Action.RUN, Action.STEP, Action.EXPLORE, Action.PREDICT, Action.EDIT)) {
            assertThat(press(third, action)).isEqualTo(Update.of(third.say("There is no program on this page.")));
        }
        assertThat(press(third, Action.FIRST)).as("on, as with Space").isEqualTo(press(third, Action.ON));
    }

    @Test
    void without_a_program_there_is_nothing_to_run() throws Exception {
        Lesson lesson = first.lesson();
        LessonState bare = LessonState.open(new Lesson(lesson.about(), lesson.folder(), lesson.language(), lesson.title(),
                lesson.summary(), lesson.sections().subList(2, 4)), 0);
        assertThat(press(bare, Action.RUN)).isEqualTo(Update.of(bare.say("There is no program on this page.")));
        assertThat(after(bare, Action.NEXT_PANE).focus()).isEqualTo(Pane.TEXT);
    }

    @Test
    void the_key_that_steps_stops_what_runs_and_otherwise_opens_the_stage() {
        assertThat(press(Fixture.with(first, Fixture.running()), Action.STEP).effects()).containsExactly(Effect.STOP);
        assertThat(press(first, Action.STEP).effects()).containsExactly(Effect.STEP);
        assertThat(press(Fixture.with(first, Fixture.ended()), Action.STEP).effects()).containsExactly(Effect.STEP);
    }

    @Test
    void a_program_is_explored_unless_it_runs() {
        assertThat(press(first, Action.EXPLORE).effects()).containsExactly(Effect.EXPLORE);
        assertThat(press(Fixture.with(first, Fixture.running()), Action.EXPLORE).effects()).isEmpty();
    }

    @Test
    void what_a_program_can_do_is_predicted_unless_it_runs() {
        assertThat(press(first, Action.PREDICT).effects()).containsExactly(Effect.PREDICT);
        assertThat(press(Fixture.with(first, Fixture.running()), Action.PREDICT).effects()).isEmpty();
    }

    @Test
    void what_only_runs_is_neither_explored_nor_predicted_and_neither_is_offered() throws Exception {
        Files.writeString(first.program().orElseThrow().program().expectationFile(), "format: 1\nlines: [x]\n");
        LessonControl control = new LessonControl(new LessonView(MESSAGES), MESSAGES);
        for (Action action : List.of(Action.EXPLORE, Action.PREDICT)) {
            Update<LessonState, Effect> result = control.apply(first, action, 80, 24);
            assertThat(result.effects()).isEmpty();
            assertThat(result.state().notice()).startsWith("Hello cannot be explored");
        }
        assertThat(control.apply(first, Action.STEP, 80, 24).effects()).containsExactly(Effect.STEP);
        LessonView view = new LessonView(MESSAGES);
        assertThat(view.draw(first, 200, 24).rows().getLast()).contains("s step").doesNotContain("x explore", "t predict");
        assertThat(view.draw(first.help(true), 80, 40).rows()).anyMatch(row -> row.startsWith(" s "))
                .noneMatch(row -> row.startsWith(" x ") || row.startsWith(" t "));
        assertThat(view.draw(second.help(true), 80, 40).rows()).anyMatch(row -> row.startsWith(" x "))
                .anyMatch(row -> row.startsWith(" t "));
        assertThat(view.draw(LessonState.open(first.lesson(), 2).help(true), 80, 40).rows())
                .noneMatch(row -> row.matches(" [rstxvemd] .*")).anyMatch(row -> row.startsWith(" Space"));
    }

    private static LessonState offering(LessonState state, ProgramLink.Offer offer) {
        Lesson lesson = state.lesson();
        Section page = new Section("offers", "Offers", List.of(new ProgramLink(state.program().orElseThrow().program(), offer)));
        return LessonState.open(
                new Lesson(lesson.about(), lesson.folder(), lesson.language(), lesson.title(), lesson.summary(), List.of(page)), 0);
    }

    @ParameterizedTest
    @CsvSource({"RUN, RUN, r run", "STEP, STEP, s step", "EXPLORE, EXPLORE, x explore", "PREDICT, PREDICT, t predict"})
    void what_the_page_offers_first_is_done_by_enter_and_named_first(ProgramLink.Offer offer, Effect effect, String hint) {
        LessonState page = offering(first, offer);

        assertThat(press(page, Action.of(Key.Special.ENTER)).effects()).containsExactly(effect);
        assertThat(new LessonView(MESSAGES).draw(page, 120, 24).rows().getLast()).startsWith(hint).containsOnlyOnce(hint).contains("r run",
                "t predict", "s step", "x explore");
        assertThat(press(page, Action.of(new Key.Typed("r"))).effects()).containsExactly(Effect.RUN);
    }

    @Test
    void while_a_program_runs_nothing_is_offered_but_to_stop_it() {
        LessonState page = Fixture.with(offering(first, ProgramLink.Offer.PREDICT), Fixture.running());

        assertThat(press(page, Action.FIRST).state().notice()).isEqualTo("Hello is running. s stops it.");
        assertThat(new LessonView(MESSAGES).draw(page, 120, 24).rows().getLast()).startsWith("s stop").doesNotContain("predict", "run");
    }

    @Test
    void an_interrupt_stops_what_runs_and_otherwise_leaves() {
        assertThat(press(Fixture.with(first, Fixture.running()), Action.INTERRUPT).effects()).containsExactly(Effect.STOP);
        assertThat(press(Fixture.with(first, new RunState.Phase.Compiling()), Action.INTERRUPT).effects()).containsExactly(Effect.STOP);
        assertThat(press(first, Action.INTERRUPT).end()).contains(ExitCode.INTERRUPTED);
        assertThat(press(Fixture.with(first, Fixture.ended()), Action.INTERRUPT).end()).contains(ExitCode.INTERRUPTED);
    }

    @Test
    void choose_goes_round_the_programs_of_the_page() {
        assertThat(after(second, Action.CHOOSE).program().orElseThrow().program().name()).isEqualTo("Broken");
        assertThat(after(second, Action.CHOOSE, Action.CHOOSE).program().orElseThrow().program().name()).isEqualTo("Waits");
        assertThat(press(Fixture.with(second, Fixture.running()), Action.CHOOSE).effects()).containsExactly(Effect.STOP);
        assertThat(after(first, Action.CHOOSE)).isEqualTo(first);
    }

    @Test
    void the_panes_go_round_both_ways() {
        LessonState run = Fixture.with(first, Fixture.ended());
        assertThat(after(run, Action.NEXT_PANE).focus()).isEqualTo(Pane.SOURCE);
        assertThat(after(run, Action.NEXT_PANE, Action.NEXT_PANE).focus()).isEqualTo(Pane.OUTPUT);
        assertThat(after(run, Action.NEXT_PANE, Action.NEXT_PANE, Action.NEXT_PANE).focus()).isEqualTo(Pane.TEXT);
        assertThat(after(run, Action.PREVIOUS_PANE).focus()).isEqualTo(Pane.OUTPUT);
        assertThat(after(first, Action.PREVIOUS_PANE).focus()).isEqualTo(Pane.SOURCE);
    }

    @Test
    void zoom_and_help_come_and_go_and_escape_leaves_them() {
        assertThat(after(first, Action.ZOOM).zoomed()).isTrue();
        assertThat(after(first, Action.ZOOM, Action.ZOOM)).isEqualTo(first);
        assertThat(after(first, Action.ZOOM, Action.BACK)).isEqualTo(first);
        assertThat(after(first, Action.HELP).help()).isTrue();
        assertThat(after(first, Action.HELP, Action.HELP)).isEqualTo(first);
        assertThat(after(first, Action.ZOOM, Action.HELP, Action.BACK).zoomed()).isTrue();
        assertThat(after(first, Action.HELP, Action.NEXT)).as("turning closes the help first").isEqualTo(first);
        assertThat(after(first, Action.BACK)).isEqualTo(first);
    }

    @Test
    void the_keys_are_scrolled_where_they_do_not_fit_and_the_page_stays() {
        LessonState keys = first.help(true);
        int end = scrolled(CONTROL.apply(CONTROL.apply(keys, Action.BOTTOM, 20, 5).state(), Action.LINE_DOWN, 20, 5).state(), Pane.HELP);
        assertThat(end).isGreaterThan(20);
        LessonState down = CONTROL.apply(CONTROL.apply(keys, Action.LINE_DOWN, 20, 5).state(), Action.ON, 20, 5).state();
        assertThat(scrolled(down, Pane.HELP)).isEqualTo(3);
        assertThat(down.help()).isTrue();
        assertThat(scrolled(down, Pane.TEXT)).isZero();
        assertThat(scrolled(CONTROL.apply(keys, Action.LINE_DOWN, 80, 40).state(), Pane.HELP)).as("all fit").isZero();
    }

    @Test
    void scrolling_stays_within_the_lines() throws Exception {
        Files.writeString(first.program().orElseThrow().program().file(), "// line\n".repeat(100));
        LessonState source = first.focusOn(Pane.SOURCE);
        assertThat(scrolled(after(source, Action.LINE_UP), Pane.SOURCE)).isZero();
        assertThat(scrolled(after(source, Action.LINE_DOWN, Action.LINE_DOWN, Action.LINE_UP), Pane.SOURCE)).isEqualTo(1);
        int page = scrolled(after(source, Action.PAGE_DOWN), Pane.SOURCE);
        assertThat(page).isGreaterThan(5);
        assertThat(scrolled(after(source, Action.PAGE_DOWN, Action.PAGE_UP), Pane.SOURCE)).isZero();
        int end = scrolled(after(source, Action.BOTTOM, Action.LINE_DOWN), Pane.SOURCE);
        assertThat(end).isBetween(80, 99);
        assertThat(scrolled(after(source, Action.BOTTOM, Action.LINE_UP), Pane.SOURCE)).isEqualTo(end - 1);
        assertThat(scrolled(after(source, Action.BOTTOM, Action.TOP), Pane.SOURCE)).isZero();
        assertThat(scrolled(after(source, Action.PAGE_DOWN), Pane.TEXT)).as("the other panes stay").isZero();
    }

    @Test
    void a_growing_output_is_followed_from_its_end_only() {
        LessonState run = Fixture.with(first, Fixture.running()).focusOn(Pane.OUTPUT);
        LessonState state = run.with(run.run().orElseThrow().with(java.util.Collections.nCopies(100, Fixture.line(Fixture.main(), "x"))));
        int above = scrolled(after(state, Action.LINE_UP), Pane.OUTPUT);
        assertThat(above).isLessThan(200).isPositive();
        assertThat(scrolled(after(state, Action.LINE_UP, Action.LINE_DOWN), Pane.OUTPUT)).isEqualTo(LessonState.END);
    }

    @ParameterizedTest
    @EnumSource(value = Action.class, names = {"QUIT", "LANGUAGE"})
    void leaving_and_the_other_language_are_for_the_screen(Action action) {
        assertThat(press(first, action))
                .isEqualTo(action == Action.QUIT ? Update.end(first, ExitCode.FINE) : Update.of(first, Effect.SWITCH_LANGUAGE));
    }

    private static LessonState after(LessonState state, LessonEvent event) {
        return CONTROL.after(state, event).state();
    }

    @Test
    void what_a_run_prints_and_becomes_is_shown_and_what_one_before_it_does_is_not() {
        LessonState state = after(first, new LessonEvent.Begun(RunState.begin(first.program().orElseThrow().program(), 2)));
        LessonEvent late = new LessonEvent.Printed(1, List.of(Fixture.line(Fixture.main(), "late")));
        LessonEvent print = new LessonEvent.Printed(2, List.of(Fixture.line(Fixture.main(), "a"), Fixture.line(Fixture.main(), "b")));
        state = after(after(after(state, late), print), new LessonEvent.Changed(1, Fixture.ended()));
        RunState run = state.run().orElseThrow();
        assertThat(run.lines()).extracting(Output::text).containsExactly("a", "b");
        assertThat(run.phase()).isInstanceOf(RunState.Phase.Compiling.class);
        assertThat(after(state, new LessonEvent.Changed(2, Fixture.ended())).run().orElseThrow().phase()).isEqualTo(Fixture.ended());
    }

    @Test
    void what_is_printed_at_once_is_added_at_once() {
        LessonEvent.Printed a = new LessonEvent.Printed(1, List.of(Fixture.line(Fixture.main(), "a")));
        LessonEvent.Printed b = new LessonEvent.Printed(1, List.of(Fixture.line(Fixture.main(), "b")));
        LessonEvent.Printed other = new LessonEvent.Printed(2, List.of(Fixture.line(Fixture.main(), "c")));
        LessonEvent ends = new LessonEvent.Changed(1, Fixture.ended());
        LessonEvent.Printed both = new LessonEvent.Printed(1, List.of(a.output().getFirst(), b.output().getFirst()));
        assertThat(CONTROL.gathered(List.of(a, b, ends, b, other, a))).containsExactly(both, ends, b, other, a);
    }

    @Test
    void time_is_measured_while_a_program_runs() {
        LessonState running = Fixture.with(first, Fixture.running());
        assertThat(CONTROL.pace(first)).isEmpty();
        assertThat(CONTROL.pace(Fixture.with(first, Fixture.ended()))).isEmpty();
        assertThat(CONTROL.pace(running)).isPresent();
        assertThat(CONTROL.pass(running, Duration.ofMillis(100)).effects()).containsExactly(Effect.MEASURE);
        Duration elapsed = Duration.ofSeconds(3);
        assertThat(after(running, new LessonEvent.Measured(elapsed)).run().orElseThrow().phase())
                .isEqualTo(new RunState.Phase.Running(elapsed));
        LessonState ended = Fixture.with(first, Fixture.ended());
        assertThat(after(ended, new LessonEvent.Measured(elapsed))).isEqualTo(ended);
    }

    @Test
    void what_was_in_the_page_s_place_may_say_something_or_end_the_lesson() {
        LessonState prepares = press(first, Action.STEP).state();
        assertThat(prepares.notice()).isNotEmpty();
        assertThat(CONTROL.after(prepares, LessonEvent.CameBack.from(ExitCode.FINE))).isEqualTo(Update.of(first));
        assertThat(CONTROL.after(prepares, LessonEvent.CameBack.from(ExitCode.INTERRUPTED)).end()).contains(ExitCode.INTERRUPTED);
        assertThat(after(prepares, LessonEvent.CameBack.saying("no")).notice()).isEqualTo("no");
        RunState broken = RunState.begin(first.program().orElseThrow().program(), 0).with(Fixture.notCompiled());
        assertThat(after(prepares, LessonEvent.CameBack.with(broken)).run()).contains(broken);
    }

    @Test
    void an_effect_that_fails_is_said() {
        assertThat(CONTROL.failed(first, Problem.wrong(_ -> "no file\nthere")).state().notice()).isEqualTo("no file");
    }

    /** A lesson for laws, which JUnit gives no temporary folders. */
    private static Lesson forLaws() throws java.io.IOException {
        return Fixture.lesson(Files.createDirectories(Path.of("target/test-lessons")), Language.EN);
    }

    @Property
    void no_sequence_of_keys_throws_or_leaves_the_pages(
            @ForAll @Size(max = 60) List<Action> actions,
            @ForAll @IntRange(min = 1, max = 130) int width, @ForAll @IntRange(min = 1, max = 45) int height) throws Exception {
        LessonState state = LessonState.open(forLaws(), 0);
        boolean ends = false;
        for (Action action : actions) {
            Update<LessonState, Effect> result = CONTROL.apply(state, action, width, height);
            state = result.state();
            if (result.effects().contains(Effect.RUN)) {
                state = Fixture.with(state, ends ? Fixture.notCompiled() : Fixture.running());
                ends = !ends;
            }
            assertThat(state.section()).isBetween(0, 3);
            assertThat(state.choice()).isBetween(0, Math.max(0, state.programs().size() - 1));
            assertThat(state.panes()).contains(state.focus());
            assertThat(state.scroll().values()).allMatch(first -> first >= 0);
            assertThat(new LessonView(MESSAGES).draw(state, width, height).rows()).hasSize(height);
        }
    }
}
