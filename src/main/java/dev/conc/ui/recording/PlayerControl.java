package dev.conc.ui.recording;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.ui.screen.Control;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Update;
import java.time.Duration;
import java.util.Optional;

/** What happens while a run is recorded and while its recording is played. */
final class PlayerControl implements Control<PlayerState, RecordingEvent, RecordingEffect> {
    private static final Duration FRAME = Duration.ofMillis(33);

    private final Messages messages;
    private final PlayerView view;
    private final RecordingControl keys;

    PlayerControl(Messages messages, PlayerView view) {
        this.messages = messages;
        this.view = view;
        this.keys = new RecordingControl(messages);
    }

    @Override
    public Update<PlayerState, RecordingEffect> press(PlayerState state, Key key, int width, int height) {
        return switch (state) {
            case MakingState run -> press(run, key);
            case RecordingState played -> keys.apply(played, key).map(next -> view.settled(next, width, height));
        };
    }

    private static Update<PlayerState, RecordingEffect> press(MakingState run, Key key) {
        if (key.equals(new Key.Typed("q"))) {
            return Update.end(run, ExitCode.FINE);
        }
        if (key == Key.Special.INTERRUPT && run.failure().isPresent()) {
            return Update.end(run, ExitCode.INTERRUPTED);
        }
        return key.equals(new Key.Typed("s")) || key == Key.Special.INTERRUPT ? Update.of(run, new RecordingEffect.Stop()) : Update.of(run);
    }

    @Override
    public Update<PlayerState, RecordingEffect> after(PlayerState state, RecordingEvent event) {
        return Update.of(switch (state) {
            case MakingState run -> switch (event) {
                case RecordingEvent.Printed print -> run.print(print.output());
                case RecordingEvent.Recorded recorded -> RecordingState.open(recorded.recording());
                case RecordingEvent.Failed failed -> run.fail(failed.why());
                case RecordingEvent.Measured measured -> run.measured(measured.elapsed());
                case RecordingEvent.Saved _ -> run;
            };
            case RecordingState played -> event instanceof RecordingEvent.Saved saved ? played.say(saved.words()) : played;
        });
    }

    @Override
    public Update<PlayerState, RecordingEffect> failed(PlayerState state, Problem problem) {
        return Update.of(state instanceof RecordingState played ? played.say(Glyph.harmless(messages.of(problem))) : state);
    }

    /** While it plays or records, time itself changes the screen. */
    @Override
    public Optional<Duration> pace(PlayerState state) {
        boolean moves = switch (state) {
            case MakingState run -> run.failure().isEmpty();
            case RecordingState played -> played.playing();
        };
        return moves ? Optional.of(FRAME) : Optional.empty();
    }

    @Override
    public Update<PlayerState, RecordingEffect> pass(PlayerState state, Duration time) {
        return switch (state) {
            case MakingState run -> Update.of(run, new RecordingEffect.Measure());
            case RecordingState played -> Update.of(keys.tick(played, time.toNanos() / 1000));
        };
    }

    @Override
    public boolean mayWait(RecordingEvent event) {
        return event instanceof RecordingEvent.Printed;
    }
}
