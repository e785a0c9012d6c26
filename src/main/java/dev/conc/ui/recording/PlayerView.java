package dev.conc.ui.recording;

import dev.conc.program.record.Recording;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Loop;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.text.Latest;

/** Draws a run that is being recorded, and its recording when it is there. */
final class PlayerView implements Loop.View<PlayerState> {
    private final MakingView making;
    private final Latest<Recording, RecordingView> views;

    PlayerView(Messages messages) {
        this.making = new MakingView(messages);
        this.views = new Latest<>(1, recording -> new RecordingView(messages, recording));
    }

    @Override
    public Canvas draw(PlayerState state, int width, int height) {
        return switch (state) {
            case MakingState run -> making.draw(run, width, height);
            case RecordingState played -> views.of(played.recording()).draw(played, width, height);
        };
    }

    /** With the keys scrolled no further than to their end. */
    RecordingState settled(RecordingState state, int width, int height) {
        return views.of(state.recording()).settled(state, width, height);
    }
}
