package dev.conc.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.run.Origin;
import dev.conc.program.run.Output;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Update;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayerControlTest {
    private static final Messages MESSAGES = new Messages(Language.EN);
    private static final PlayerView VIEW = new PlayerView(MESSAGES);
    private static final PlayerControl CONTROL = new PlayerControl(MESSAGES, VIEW);
    private static final PlayerState MAKING = MakingState.open("Talk");

    private static Update<PlayerState, RecordingEffect> press(PlayerState state, Key key) {
        return CONTROL.press(state, key, 80, 24);
    }

    private static RecordingState played() {
        return RecordingState.open(RecordingFixture.talk());
    }

    private static String screen(PlayerState state) {
        return String.join("\n", VIEW.draw(state, 60, 10).rows());
    }

    @Test
    void a_run_that_is_recorded_is_stopped_and_only_then_left() {
        for (Key key : List.of(new Key.Typed("s"), Key.Special.INTERRUPT)) {
            assertThat(press(MAKING, key)).isEqualTo(Update.of(MAKING, new RecordingEffect.Stop()));
        }
        assertThat(press(MAKING, new Key.Typed("q")).end()).contains(ExitCode.FINE);
        assertThat(press(MAKING, Key.Special.TAB)).isEqualTo(Update.of(MAKING));
    }

    @Test
    void where_there_will_be_no_recording_that_is_told_and_ctrl_c_leaves() {
        PlayerState failed = CONTROL.after(MAKING, new RecordingEvent.Failed("it does not compile")).state();
        assertThat(screen(failed)).contains("cannot be run", "it does not compile");
        assertThat(press(failed, Key.Special.INTERRUPT).end()).contains(ExitCode.INTERRUPTED);
        assertThat(CONTROL.pace(failed)).isEmpty();
    }

    @Test
    void time_and_what_is_printed_are_shown_while_it_is_recorded() {
        assertThat(CONTROL.pace(MAKING)).isPresent();
        assertThat(CONTROL.pass(MAKING, Duration.ofMillis(40)).effects()).containsExactly(new RecordingEffect.Measure());
        PlayerState state = CONTROL.after(MAKING, new RecordingEvent.Measured(Duration.ofMillis(2345))).state();
        for (int i = 0; i < 300; i++) {
            state = CONTROL
                    .after(state, new RecordingEvent.Printed(new Output(new Origin.OfThread(0, "main"), false, "line " + i, true, 0)))
                    .state();
        }
        assertThat(screen(state)).contains("2.3", "line 299").doesNotContain("line 12");
    }

    @Test
    void the_recording_is_played_when_it_is_there() {
        assertThat(CONTROL.after(MAKING, new RecordingEvent.Recorded(RecordingFixture.talk())).state())
                .isInstanceOfSatisfying(RecordingState.class, state -> {
                    assertThat(state.recording()).isEqualTo(RecordingFixture.talk());
                    assertThat(state.position()).isEqualTo(1);
                });
    }

    @Test
    void time_passes_as_it_did_while_a_recording_plays() {
        PlayerState playing = press(played(), new Key.Typed(" ")).state();
        assertThat(CONTROL.pace(played())).isEmpty();
        assertThat(CONTROL.pace(playing)).isPresent();
        PlayerState later = CONTROL.pass(playing, Duration.ofMillis(20)).state();
        assertThat(((RecordingState) later).micros()).isEqualTo(20_000);
    }

    @Test
    void the_keys_are_scrolled_no_further_than_to_their_end() {
        PlayerState help = press(played(), new Key.Typed("?")).state();
        for (int i = 0; i < 100; i++) {
            help = press(help, Key.Special.PAGE_DOWN).state();
        }
        assertThat(((RecordingState) help).help().orElse(-1)).isLessThan(60);
    }

    @Test
    void what_came_of_saving_is_said() {
        assertThat(((RecordingState) CONTROL.after(played(), new RecordingEvent.Saved("Saved in x.")).state()).notice())
                .isEqualTo("Saved in x.");
        assertThat(((RecordingState) CONTROL.failed(played(), Problem.wrong(_ -> "no room")).state()).notice()).isEqualTo("no room");
    }
}
