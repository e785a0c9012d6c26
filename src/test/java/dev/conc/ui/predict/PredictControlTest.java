package dev.conc.ui.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.problem.ExitCode;
import dev.conc.ui.predict.PredictControl.Effect;
import dev.conc.ui.predict.PredictState.Inquiry;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Update;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PredictControlTest {
    private static final Messages MESSAGES = new Messages(Language.EN);
    private static final PredictControl CONTROL = new PredictControl(MESSAGES, "Bank");

    private static Update<PredictState, Effect> press(PredictState state, String keys) {
        Update<PredictState, Effect> result = Update.of(state);
        for (String key : keys.split(" ")) {
            result = CONTROL.press(result.state(), key(key), 80, 24);
        }
        return result;
    }

    private static Key key(String name) {
        return switch (name) {
            case "enter" -> Key.Special.ENTER;
            case "up" -> Key.Special.UP;
            case "down" -> Key.Special.DOWN;
            case "end" -> Key.Special.END;
            case "esc" -> Key.Special.ESCAPE;
            case "interrupt" -> Key.Special.INTERRUPT;
            case "space" -> new Key.Typed(" ");
            default -> new Key.Typed(name);
        };
    }

    private static PredictState answered(String ticks) {
        return press(PredictFixture.open().with(PredictFixture.done(true)), ticks + " enter").state();
    }

    @Test
    void numbers_and_space_tick_and_untick() {
        PredictState state = press(PredictFixture.open(), "2 down space").state();
        assertThat(state.ticked()).containsExactlyInAnyOrder(PredictFixture.CANDIDATES.get(1), PredictFixture.CANDIDATES.get(2));
        assertThat(state.selected()).isEqualTo(2);
        assertThat(press(state, "2 9").state().ticked()).containsExactly(PredictFixture.CANDIDATES.get(2));
    }

    @Test
    void the_selection_stays_within_the_list() {
        assertThat(press(PredictFixture.open(), "up").state().selected()).isZero();
        assertThat(press(PredictFixture.open(), "end down").state().selected()).isEqualTo(4);
    }

    @Test
    void an_answer_needs_a_tick() {
        Update<PredictState, Effect> result = press(PredictFixture.open(), "enter");
        assertThat(result.state().answered()).isFalse();
        assertThat(result.state().notice()).isEqualTo("Tick at least one first: the program does something.");
    }

    @Test
    void an_answer_is_judged_when_the_exploration_has_ended_and_stands() {
        PredictState waiting = press(PredictFixture.open(), "1 enter").state();
        assertThat(waiting.answered()).isTrue();
        assertThat(waiting.prediction()).isEmpty();
        PredictState done = CONTROL.after(press(waiting, "2").state(), new PredictEvent.Explored(PredictFixture.done(true).report()))
                .state();
        assertThat(done.ticked()).containsExactly(PredictFixture.CANDIDATES.get(0));
        assertThat(done.prediction()).isPresent();
    }

    @Test
    void what_is_known_already_is_not_told_before_the_answer() {
        assertThat(press(PredictFixture.open().with(PredictFixture.done(true)), "1").state().prediction()).isEmpty();
    }

    @Test
    void who_does_not_want_to_wait_ends_the_exploration() {
        assertThat(press(PredictFixture.open(), "1 enter enter").effects()).containsExactly(Effect.STOP);
        assertThat(press(PredictState.open("Bank", List.of()), "enter").effects()).containsExactly(Effect.STOP);
    }

    @Test
    void the_answer_begins_at_what_was_missed_and_else_at_what_was_wrong() {
        assertThat(answered("1 2").selected()).isEqualTo(2);
        assertThat(answered("1 2 3 5").selected()).isEqualTo(1);
    }

    @Test
    void what_is_possible_can_be_stepped_and_what_is_not_says_so() {
        PredictState state = answered("1 2");
        assertThat(press(state, "enter").effects()).containsExactly(Effect.STEP);
        assertThat(press(state, "s").effects()).containsExactly(Effect.STEP);
        Update<PredictState, Effect> impossible = press(state, "up enter");
        assertThat(impossible.effects()).isEmpty();
        assertThat(impossible.state().notice()).isEqualTo("No schedule does this, so there is nothing to step.");
    }

    @Test
    void a_prediction_begins_again_without_ticks() {
        PredictState again = press(answered("1 2"), "R").state();
        assertThat(again.ticked()).isEmpty();
        assertThat(again.prediction()).isEmpty();
        assertThat(press(again, "1 enter").state().prediction()).isPresent();
    }

    @Test
    void leaving_is_possible_at_any_time() {
        for (PredictState state : List.of(PredictFixture.open(), PredictState.open("Bank", List.of()), answered("1"),
                PredictFixture.open().with(new Inquiry.Failed("no")))) {
            assertThat(press(state, "esc").end()).contains(ExitCode.FINE);
            assertThat(press(state, "q").end()).contains(ExitCode.FINE);
            assertThat(press(state, "interrupt").end()).contains(ExitCode.INTERRUPTED);
        }
    }

    @Test
    void where_it_cannot_be_explored_there_is_nothing_to_wait_for() {
        assertThat(press(PredictFixture.open().with(new Inquiry.Failed("no")), "1 enter enter").effects()).isEmpty();
    }

    @Property(tries = 300)
    void no_sequence_of_keys_throws_or_leaves_the_list(
            @ForAll @Size(max = 40) List<@IntRange(max = 15) Integer> pressed, @ForAll @IntRange(max = 40) int endsAfter,
            @ForAll boolean listed,
            @ForAll @IntRange(min = 1, max = 130) int width, @ForAll @IntRange(min = 1, max = 45) int height) {
        List<String> keys = List.of("1", "2", "5", "9", "space", "up", "down", "end", "enter", "s", "R", "j", "k", "x", "锁", "esc");
        PredictState state = PredictState.open("Bank", listed ? PredictFixture.CANDIDATES : List.of());
        for (int i = 0; i < pressed.size(); i++) {
            if (i == endsAfter) {
                state = CONTROL
                        .after(state.with(PredictFixture.CANDIDATES), new PredictEvent.Explored(PredictFixture.done(i % 2 == 0).report()))
                        .state();
            }
            state = press(state, keys.get(pressed.get(i))).state();
            assertThat(state.selected()).isBetween(0, Math.max(0, state.candidates().size() - 1));
            assertThat(new PredictView(MESSAGES).draw(state, width, height).rows()).hasSize(height);
        }
    }
}
