package dev.conc.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.program.control.Bytecode;
import dev.conc.program.control.Playback;
import dev.conc.schedule.End;
import dev.conc.schedule.worker.Request.Pace;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Update;
import dev.conc.ui.stage.StageState.Sheet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageControlTest {
    private static final StageControl CONTROL = new StageControl(new Messages(Language.EN), StageFixture.source());

    private static Update<StageState, StageEffect> press(StageState state, Key key) {
        return CONTROL.apply(state, key);
    }

    private static Update<StageState, StageEffect> press(StageState state, String character) {
        return press(state, new Key.Typed(character));
    }

    private static StageState deadlock(int position) {
        return StageFixture.open(StageFixture.deadlock().at(position));
    }

    @Test
    void a_number_steps_the_thread_of_that_number() {
        Update<StageState, StageEffect> result = press(deadlock(3), "1");
        assertThat(result.effects()).containsExactly(new StageEffect.Advance("0.1x3", 4, Pace.STILL));
        assertThat(result.state().chosen()).isEqualTo(1);
        assertThat(result.state().busy()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"o, OVER_LINE", ">, UNTIL_BLOCKED"})
    void a_key_runs_the_chosen_thread_further(String key, Pace pace) {
        assertThat(press(deadlock(3).choose(1), key).effects()).containsExactly(new StageEffect.Advance("0.1x3", 4, pace));
    }

    @Test
    void to_step_the_thread_that_went_next_repeats_what_was_undone() {
        Update<StageState, StageEffect> result = press(deadlock(3), "0");
        assertThat(result.effects()).isEmpty();
        assertThat(result.state().playback().position()).isEqualTo(4);
        assertThat(result.state().playback().length()).isEqualTo(5);
    }

    @Test
    void back_and_forward_go_through_the_whole_execution() {
        StageState state = deadlock(5);
        for (int i = 4; i >= 0; i--) {
            state = press(state, Key.Special.LEFT).state();
            assertThat(state.playback().position()).isEqualTo(i);
        }
        assertThat(press(state, Key.Special.LEFT).state().notice()).isEqualTo("This is the start.");
        for (int i = 1; i <= 5; i++) {
            state = press(state, Key.Special.RIGHT).state();
            assertThat(state.playback().position()).isEqualTo(i);
        }
        assertThat(press(state, "f").state().notice()).startsWith("Deadlock");
    }

    @Test
    void the_thread_of_the_step_that_is_looked_at_is_chosen() {
        StageState state = deadlock(0).choose(1);
        assertThat(state.follow(state.playback()).chosen()).as("at the start, who takes the first step").isZero();
        for (int thread : new int[]{0, 1, 1, 0, 0}) {
            state = press(state, Key.Special.RIGHT).state();
            assertThat(state.chosen()).as("after step %d", state.playback().position()).isEqualTo(thread);
        }
        for (int thread : new int[]{0, 1, 1, 0, 0}) {
            state = press(state, "b").state();
            assertThat(state.chosen()).as("back at step %d", state.playback().position()).isEqualTo(thread);
        }
        assertThat(press(state, Key.Special.END).state().chosen()).isZero();
        assertThat(press(press(press(state, "g").state(), "3").state(), Key.Special.ENTER).state().chosen()).isEqualTo(1);
    }

    @Test
    void a_blocked_thread_says_why_with_who_holds_what_since_which_line() {
        assertThat(press(deadlock(5), "1").state().notice())
                .isEqualTo(
                        "A cannot take a step: waits: locks right, held by main since line 11, line 7: synchronized (right) { count++; }");
    }

    @Test
    void a_program_that_is_over_says_so() {
        Playback deadlock = StageFixture.deadlock();
        Playback over = new Playback(deadlock.moments(), deadlock.threads(), End.NORMAL, 0, List.of(), 3);
        assertThat(
                press(StageFixture
                        .open(new Playback(over.moments().subList(0, 4), over.threads().subList(0, 4), End.NORMAL, 0, List.of(), 3)),
                        " ").state().notice())
                .isEqualTo("The program ended.");
    }

    @Test
    void a_jump_goes_to_the_step_that_is_typed() {
        StageState asked = press(press(press(deadlock(5), "g").state(), "2").state(), Key.Special.ENTER).state();
        assertThat(asked.playback().position()).isEqualTo(2);
        StageState beyond = press(press(press(deadlock(5), "g").state(), "9").state(), Key.Special.ENTER).state();
        assertThat(beyond.playback().position()).isEqualTo(5);
        assertThat(beyond.notice()).isEqualTo("There is no step 9: there are 5 so far.");
    }

    @Test
    void a_key_means_what_it_means_in_a_lesson() {
        assertThat(press(deadlock(1), "s")).as("steps").isEqualTo(press(deadlock(1), Key.Special.ENTER))
                .isEqualTo(press(deadlock(1), " "));
        assertThat(press(deadlock(3), "x").effects()).as("explores").singleElement()
                .isInstanceOfSatisfying(StageEffect.Explore.class, explore -> assertThat(explore.search().forFailure()).isFalse());
        assertThat(press(deadlock(3), "w").effects()).as("what goes wrong").singleElement()
                .isInstanceOfSatisfying(StageEffect.Explore.class, explore -> assertThat(explore.search().forFailure()).isTrue());
        assertThat(press(deadlock(3), "z").state().sheet()).as("more room").isEqualTo(Sheet.WHOLE);
        for (String none : List.of("t", "h", "a", "c", "n", "p")) {
            assertThat(press(deadlock(3), none)).as(none + " is for a lesson").isEqualTo(Update.of(deadlock(3)));
        }
    }

    @Test
    void a_schedule_is_saved_under_the_name_that_is_typed() {
        StageState asked = press(deadlock(3), "S").state();
        assertThat(asked.prompt()).isPresent();
        assertThat(press(asked, Key.Special.ENTER).effects()).containsExactly(new StageEffect.Save("Locks.schedule", "0.1x2"));
        assertThat(press(press(asked, Key.Special.BACKSPACE).state(), Key.Special.ENTER).effects())
                .containsExactly(new StageEffect.Save("Locks.schedul", "0.1x2"));
        assertThat(press(asked, Key.Special.ESCAPE).state().prompt()).isEmpty();
    }

    @Test
    void the_schedule_as_far_as_it_is_looked_at_is_copied() {
        assertThat(press(deadlock(3), "y").effects()).containsExactly(new StageEffect.Copy("0.1x2"));
        assertThat(press(deadlock(5), "y").effects()).containsExactly(new StageEffect.Copy("0.1x2.0x2"));
    }

    @Test
    void what_can_still_happen_is_explored_after_the_steps_taken() {
        Update<StageState, StageEffect> result = press(deadlock(3), "x");
        assertThat(result.effects()).singleElement().isInstanceOfSatisfying(StageEffect.Explore.class, explore -> {
            assertThat(explore.search().after()).isEqualTo("0.1x2");
            assertThat(explore.search().from()).isEqualTo(3);
        });
        assertThat(result.state().sheet()).isEqualTo(Sheet.OUTCOMES);
        assertThat(press(result.state().show(Sheet.NONE), "x").effects()).as("once is enough").isEmpty();
    }

    @Test
    void a_sheet_that_hides_what_moves_is_put_away_when_it_moves() {
        StageState outcomes = deadlock(3).with(StageSearch.begin(1, "0.1x2", 3, false).with(StageFixture.report(true)))
                .show(Sheet.OUTCOMES);
        for (Key key : List.of(Key.Special.LEFT, Key.Special.RIGHT, Key.Special.HOME, new Key.Typed("b"), new Key.Typed("f"),
                new Key.Typed("0"), new Key.Typed("r"))) {
            assertThat(CONTROL.apply(outcomes, key).state().sheet()).as(key.toString()).isEqualTo(Sheet.NONE);
        }
        assertThat(press(outcomes.show(Sheet.WHOLE), Key.Special.LEFT).state().sheet()).as("it tells of every moment")
                .isEqualTo(Sheet.WHOLE);
        assertThat(press(deadlock(0).show(Sheet.OUTCOMES), Key.Special.LEFT).state().sheet()).as("nothing moves").isEqualTo(Sheet.OUTCOMES);
    }

    @Test
    void the_schedule_of_an_outcome_is_loaded_and_looked_at_where_it_begins() {
        StageSearch search = StageSearch.begin(1, "0.1x2", 3, false).with(StageFixture.report(true));
        StageState sheet = deadlock(3).with(search).show(Sheet.OUTCOMES);
        Update<StageState, StageEffect> result = press(press(sheet, Key.Special.DOWN).state(), Key.Special.ENTER);
        assertThat(result.effects()).containsExactly(new StageEffect.Advance("0x2.1x8.0x7", 0, Pace.STILL));
        assertThat(result.state().landing()).hasValue(3);
        assertThat(result.state().sheet()).isEqualTo(Sheet.NONE);
    }

    @Test
    void ten_thousand_random_keys_leave_a_screen_that_can_be_drawn_at_any_size() {
        Random random = new Random(20260401);
        List<Key.Special> specials = List.of(Key.Special.values());
        StageView view = new StageView(new Messages(Language.ZH), StageFixture.source(), Bytecode.none());
        StageState state = deadlock(5).with(StageSearch.begin(1, "-", 0, false).with(StageFixture.report(false)));
        for (int i = 0; i < 10_000; i++) {
            Key key = random.nextInt(3) == 0
                    ? specials.get(random.nextInt(specials.size()))
                    : new Key.Typed(random.nextInt(20) == 0 ? "锁" : Character.toString(' ' + random.nextInt(95)));
            state = CONTROL.apply(state, key).state();
            state = state.busy() ? state.rest() : state;
            int width = 1 + random.nextInt(120);
            int height = 1 + random.nextInt(40);
            assertThat(view.draw(state, width, height).rows()).hasSize(height);
        }
    }
}
