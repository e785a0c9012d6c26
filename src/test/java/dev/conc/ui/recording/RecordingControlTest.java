package dev.conc.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.program.record.Recording;
import dev.conc.program.run.Ending;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Key.Special;
import dev.conc.ui.screen.Key.Typed;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Update;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordingControlTest {
    private final RecordingControl control = new RecordingControl(new Messages(Language.EN));
    private RecordingState state = RecordingState.open(RecordingFixture.talk());

    private List<RecordingEffect> press(Key key) {
        Update<RecordingState, RecordingEffect> result = control.apply(state, key);
        state = result.state();
        return result.effects();
    }

    private void type(String keys) {
        keys.chars().forEach(each -> press(new Typed(Character.toString(each))));
    }

    @Test
    void events_are_stepped_on_and_back() {
        press(Special.RIGHT);
        press(Special.RIGHT);
        assertThat(state.position()).isEqualTo(3);
        assertThat(state.micros()).isEqualTo(21_500);
        press(Special.LEFT);
        assertThat(state.position()).isEqualTo(2);
        press(Special.END);
        assertThat(state.position()).isEqualTo(20);
        press(Special.RIGHT);
        assertThat(state.notice()).isEqualTo("This is the end of the recording.");
        press(Special.HOME);
        assertThat(state.position()).isZero();
        press(Special.LEFT);
        assertThat(state.notice()).isEqualTo("This is the start.");
    }

    @Test
    void the_keys_are_scrolled_while_they_are_shown_and_put_away_by_what_moves() {
        type("?");
        press(Special.DOWN);
        press(Special.PAGE_DOWN);
        press(Special.UP);
        assertThat(state.help()).hasValue(10);
        assertThat(state.lane()).isZero();
        press(Special.RIGHT);
        assertThat(state.help()).isEmpty();
        assertThat(state.position()).isEqualTo(2);
        type("?f");
        assertThat(state.help()).isEmpty();
        assertThat(state.position()).isEqualTo(3);
    }

    @Test
    void the_lane_of_an_event_is_chosen_and_its_own_events_are_found() {
        press(Special.TAB);
        press(Special.TAB);
        assertThat(state.lane()).isEqualTo(2);
        press(Special.ENTER);
        assertThat(state.position()).isEqualTo(4);
        type("nn");
        assertThat(state.position()).isEqualTo(9);
        type("p");
        assertThat(state.position()).isEqualTo(5);
        type("pp");
        assertThat(state.position()).isEqualTo(4);
        assertThat(state.notice()).isEqualTo("pid 107 has done nothing before.");
    }

    @Test
    void a_time_is_jumped_to_and_moved_by() {
        type(":450 ms");
        press(Special.ENTER);
        assertThat(state.position()).isEqualTo(4);
        assertThat(state.micros()).isEqualTo(450_000);
        type(".");
        assertThat(state.micros()).isEqualTo(460_000);
        assertThat(state.position()).isEqualTo(15);
        type("<");
        assertThat(state.micros()).isEqualTo(360_000);
        assertThat(state.position()).isEqualTo(3);
        type(":0.0205s");
        press(Special.ENTER);
        assertThat(state.position()).isEqualTo(2);
        type(":0.45");
        press(Special.ENTER);
        assertThat(state.micros()).isEqualTo(450_000);
        type(":20");
        press(Special.ENTER);
        assertThat(state.position()).isEqualTo(20);
        type(":21");
        press(Special.ENTER);
        assertThat(state.notice()).startsWith("There is no 21:");
    }

    @Test
    void it_plays_in_real_time_slower_and_faster_to_its_end() {
        type(":100 ms");
        press(Special.ENTER);
        type(" ");
        state = control.tick(state, 330_000);
        assertThat(state.micros()).isEqualTo(430_000);
        assertThat(state.position()).isEqualTo(4);
        type("-");
        assertThat(state.pace()).isEqualTo(50);
        state = control.tick(state, 20_000);
        assertThat(state.micros()).isEqualTo(440_000);
        type("++");
        assertThat(state.pace()).isEqualTo(200);
        state = control.tick(state, 1_000_000);
        assertThat(state.position()).isEqualTo(20);
        assertThat(state.playing()).isFalse();
    }

    @Test
    void a_recording_is_saved_under_the_name_that_is_typed() {
        type("S");
        for (int i = 0; i < "Talk.recording".length(); i++) {
            press(Special.BACKSPACE);
        }
        type("x y");
        assertThat(press(Special.ENTER)).containsExactly(new RecordingEffect.Save("x y"));
    }

    @Test
    void no_key_leads_out_of_the_recording() {
        List<Recording> recordings = List.of(
                RecordingFixture.talk(), new Recording("E", "E.java", "", List.of(), List.of(), 0, new Ending.Stopped()));
        RecordingView[] views = recordings.stream().map(each -> new RecordingView(new Messages(Language.EN), each))
                .toArray(RecordingView[]::new);
        List<Special> keys = List.of(Special.values());
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            int which = i % 2;
            if (i % 100 < 2) {
                state = RecordingState.open(recordings.get(which));
            }
            boolean special = random.nextBoolean();
            press(special ? keys.get(random.nextInt(keys.size())) : new Typed(Character.toString(' ' + random.nextInt(95))));
            state = control.tick(state, random.nextInt(100_000));
            assertThat(state.position()).isBetween(0, state.index().size());
            views[recordings.indexOf(state.recording())].draw(state, 1 + random.nextInt(100), 1 + random.nextInt(40));
        }
    }
}
