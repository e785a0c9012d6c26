package dev.conc.ui.recording;

import dev.conc.language.Language;
import dev.conc.problem.ExitCode;
import dev.conc.program.record.Recording;
import dev.conc.program.record.RecordingFile;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Loop;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.NestedScreen;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.screen.Update;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Plays the recording of a real run on the full screen, and makes it before if there is none. */
public final class RecordingScreen {
    private final FullScreen screen;
    private final Messages messages;
    private final Loop<PlayerState, RecordingEvent, RecordingEffect> loop;
    private final RecordingWorker worker;

    /** Compiles a program and starts it, to be recorded. */
    public interface Opener extends RecordingWorker.Opener {}

    /** @param name what is played, in a word */
    public RecordingScreen(FullScreen screen, Theme theme, Language language, String name) {
        this(screen, theme, new Messages(language, theme), name);
    }

    public RecordingScreen(FullScreen screen, Theme theme, Messages messages, String name) {
        this.screen = screen;
        this.messages = messages;
        PlayerView view = new PlayerView(messages);
        this.loop = new Loop<>(screen, theme, MakingState.open(name), new PlayerControl(messages, view), view);
        this.worker = new RecordingWorker(messages.language().locale(), loop);
    }

    /** Who gets the keys while another one reads them. */
    public NestedScreen nested() {
        return loop;
    }

    /** Plays a recording until the learner leaves, and tells how: FINE, or INTERRUPTED by Ctrl-C. */
    public ExitCode show(Recording recording) throws InterruptedException {
        screen.handKeysTo(loop);
        return perform(RecordingState.open(recording));
    }

    /** Runs a program, records it and plays the recording. */
    public ExitCode show(Opener opener) throws InterruptedException {
        screen.handKeysTo(loop);
        return perform(opener);
    }

    /** What was played; nothing where it was left before there was a recording. */
    public Optional<Recording> played() {
        return loop.state() instanceof RecordingState played ? Optional.of(played.recording()) : Optional.empty();
    }

    /** As {@link #show}, where another one reads the keys. */
    public ExitCode perform(Opener opener) throws InterruptedException {
        worker.begin(opener);
        return perform(loop.state());
    }

    private ExitCode perform(PlayerState first) throws InterruptedException {
        try {
            return loop.show(Update.of(first), this::perform);
        } finally {
            worker.close();
            loop.close();
        }
    }

    private Optional<RecordingEvent> perform(RecordingEffect effect) {
        return switch (effect) {
            case RecordingEffect.Stop _ -> {
                worker.stop();
                yield Optional.empty();
            }
            case RecordingEffect.Measure _ -> Optional.of(new RecordingEvent.Measured(worker.elapsed()));
            case RecordingEffect.Save save -> played().map(recording -> new RecordingEvent.Saved(saved(recording, save.file())));
        };
    }

    /** Writes the recording to a new file, and tells what came of it. */
    private String saved(Recording recording, String given) {
        String file = Glyph.harmless(given);
        try {
            Path path = Path.of(given);
            if (Files.exists(path)) {
                return messages.text("stage.exists", file);
            }
            RecordingFile.write(recording, path);
            return messages.text("record.saved", file);
        } catch (InvalidPathException e) {
            return messages.text("stage.notSaved", file, messages.reason(e));
        }
    }
}
