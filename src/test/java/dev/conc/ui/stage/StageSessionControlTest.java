package dev.conc.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.control.Bytecode;
import dev.conc.schedule.End;
import dev.conc.schedule.worker.Reply;
import dev.conc.schedule.worker.Request.Pace;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.schedule.worker.TraceSegment;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Update;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StageSessionControlTest {
    private static final Messages MESSAGES = new Messages(Language.EN);
    private static final StageSessionControl CONTROL = new StageSessionControl(MESSAGES, StageFixture.source(),
            new StageView(MESSAGES, StageFixture.source(), Bytecode.none()));
    private static final TraceSegment STEP = new TraceSegment(4, List.of(StageFixture.step(1, TraceEvent.READ, "count", "0", 7, "")),
            End.STOPPED, 0,
            List.of());

    private static Update<StageSession, StageEffect> press(StageSession session, Key key) {
        return CONTROL.press(session, key, 80, 24);
    }

    private static Key key(String character) {
        return new Key.Typed(character);
    }

    /** Stands still after three steps. */
    private static StageSession still() {
        return StageSession.open("Locks").show(StageFixture.open(StageFixture.deadlock().at(3)));
    }

    /** The program runs on, and a key waits. */
    private static StageSession busy() {
        return press(press(still(), key("1")).state(), key("b")).state();
    }

    private static StageSession exploring(long executions) {
        StageSession session = press(still(), key("x")).state();
        return executions == 0 ? session : CONTROL.after(session, new StageEvent.Explores(1, new Reply.Progress(executions, 0, 0))).state();
    }

    @Test
    void a_stage_begins_with_a_schedule() {
        Update<StageSession, StageEffect> first = CONTROL.begin(StageSession.open("Locks"), "0x3", OptionalInt.of(1), false);
        assertThat(first.effects()).containsExactly(new StageEffect.Advance("0x3", 0, Pace.STILL));
        assertThat(first.state().shown().busy()).isTrue();
        assertThat(first.state().shown().landing()).hasValue(1);
    }

    @Test
    void a_stage_that_begins_with_what_can_happen_explores_all_outcomes() {
        Update<StageSession, StageEffect> first = CONTROL.begin(StageSession.open("Locks"), "-", OptionalInt.empty(), true);

        assertThat(first.state().shown().sheet()).isEqualTo(StageState.Sheet.OUTCOMES);
        assertThat(first.effects()).filteredOn(StageEffect.Explore.class::isInstance).singleElement()
                .satisfies(each -> assertThat(((StageEffect.Explore) each).search().forFailure()).isFalse());
    }

    @Test
    void where_a_schedule_is_loaded_the_thread_of_the_step_is_chosen_that_is_looked_at() {
        TraceSegment loaded = new TraceSegment(0, StageFixture.deadlock().moments(), End.DEADLOCK, 0, List.of());
        for (int landing = 0; landing <= 5; landing++) {
            StageSession first = CONTROL.begin(StageSession.open("Locks"), "0.1x2.0x2", OptionalInt.of(landing), false).state();
            StageState shown = CONTROL.after(first, new StageEvent.Advanced(loaded)).state().shown();
            assertThat(shown.playback().position()).isEqualTo(landing);
            assertThat(shown.chosen()).as("at step %d", landing).isEqualTo(landing == 2 || landing == 3 ? 1 : 0);
        }
    }

    @Test
    void what_is_explored_from_the_start_is_explored_while_the_program_is_loaded() {
        Update<StageSession, StageEffect> first = CONTROL.begin(StageSession.open("Locks"), "-", OptionalInt.empty(), true);
        assertThat(first.effects()).hasSize(2).hasAtLeastOneElementOfType(StageEffect.Explore.class)
                .contains(new StageEffect.Advance("-", 0, Pace.STILL));
        assertThat(first.state().shown().busy()).isTrue();
    }

    @Test
    void keys_wait_while_the_program_runs_on_and_are_pressed_when_it_stands_still() {
        StageSession busy = busy();
        assertThat(busy.waiting()).containsExactly(key("b"));
        assertThat(CONTROL.isBrief(busy)).isTrue();
        Update<StageSession, StageEffect> still = CONTROL.after(busy, new StageEvent.Advanced(STEP));
        assertThat(still.keys()).containsExactly(key("b"));
        assertThat(still.state().waiting()).isEmpty();
        assertThat(still.state().shown().busy()).isFalse();
    }

    @Test
    void who_leaves_waits_for_nothing() {
        assertThat(press(busy(), key("q"))).satisfies(left -> {
            assertThat(left.end()).contains(ExitCode.FINE);
            assertThat(left.keys()).isEmpty();
        });
        assertThat(press(busy(), Key.Special.INTERRUPT).end()).contains(ExitCode.INTERRUPTED);
    }

    @Test
    void what_is_pressed_while_a_program_runs_that_cannot_go_on_is_dropped() {
        Update<StageSession, StageEffect> hindered = CONTROL.after(busy(), new StageEvent.Hindered("the worker ended\nsomewhere"));
        assertThat(hindered.keys()).isEmpty();
        assertThat(hindered.state().waiting()).isEmpty();
        assertThat(hindered.state().shown().notice()).contains("the worker ended").doesNotContain("somewhere");
    }

    @Test
    void what_was_pressed_is_for_whoever_has_the_screen_after_a_stage_with_nothing_to_show() {
        for (StageEvent why : List.of(new StageEvent.Refused(Problem.wrong(_ -> "it starts a process")),
                new StageEvent.NotOpened(Problem.wrong(_ -> "it cannot be loaded")))) {
            Update<StageSession, StageEffect> ended = CONTROL.after(busy(), why);
            assertThat(ended.end()).contains(ExitCode.FINE);
            assertThat(ended.keys()).containsExactly(key("b"));
            assertThat(ended.state().ending()).contains(why);
        }
    }

    @Test
    void no_more_keys_wait_than_a_learner_means() {
        StageSession session = busy();
        for (int i = 0; i < 2000; i++) {
            session = press(session, key("b")).state();
        }
        assertThat(session.waiting()).hasSize(1000);
    }

    @Test
    void ctrl_c_ends_what_is_explored_and_then_the_stage() {
        Update<StageSession, StageEffect> first = press(exploring(5), Key.Special.INTERRUPT);
        assertThat(first.effects()).containsExactly(new StageEffect.Stop(1));
        assertThat(first.end()).isEmpty();
        assertThat(press(first.state(), Key.Special.INTERRUPT).end()).contains(ExitCode.INTERRUPTED);
    }

    @Test
    void ctrl_c_leaves_at_once_where_nothing_has_been_found_yet() {
        assertThat(press(exploring(0), Key.Special.INTERRUPT).end()).contains(ExitCode.INTERRUPTED);
    }

    @Test
    void of_an_exploration_that_another_took_the_place_of_nothing_is_shown() {
        StageSession session = exploring(5);
        assertThat(CONTROL.after(session, new StageEvent.Explores(9, new Reply.Progress(70, 0, 0))).state()).isEqualTo(session);
        assertThat(CONTROL.after(session, new StageEvent.Explored(9, StageFixture.report(true))).state()).isEqualTo(session);
        assertThat(CONTROL.after(session, new StageEvent.NotExplored(9, "no")).state()).isEqualTo(session);
    }

    @Test
    void what_cannot_be_explored_says_why() {
        StageSession failed = CONTROL.after(exploring(5), new StageEvent.NotExplored(1, "no memory\nmore")).state();
        assertThat(failed.shown().notice()).isEqualTo("no memory");
        assertThat(failed.shown().search().map(StageSearch::done)).isEqualTo(Optional.of(true));
    }

    @Test
    void a_program_that_never_breaks_is_said_so() {
        StageSession looks = press(still(), key("w")).state();
        Update<StageSession, StageEffect> found = CONTROL.after(looks, new StageEvent.Explored(1, StageFixture.report(true)));
        assertThat(found.effects()).isEmpty();
        assertThat(found.state().shown().notice()).isEqualTo(MESSAGES.text("stage.neverBreaks"));
    }

    @Test
    void what_came_of_saving_is_said_until_the_next_key() {
        StageSession saved = CONTROL.after(still(), new StageEvent.Saved("Saved in x.")).state();
        assertThat(saved.shown().notice()).isEqualTo("Saved in x.");
        assertThat(press(saved, Key.Special.TAB).state().shown().notice()).isEmpty();
    }
}
