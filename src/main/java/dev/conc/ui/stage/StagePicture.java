package dev.conc.ui.stage;

import dev.conc.language.Language;
import dev.conc.program.control.Playback;
import dev.conc.program.control.Workbench;
import dev.conc.schedule.worker.Request;
import dev.conc.text.ShellWords;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.SvgPicture;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.text.SourceLines;

/** The stage as a picture, as it looks after the steps of a schedule. */
public final class StagePicture {
    private final Messages messages;

    /** With words in a language. */
    public StagePicture(Language language) {
        this.messages = new Messages(language);
    }

    /**
     * The picture, as SVG; the thread of the last step is the chosen one.
     *
     * @param schedule who has run
     * @param columns the width of the screen in it
     * @param rows the height of the screen in it
     */
    public String of(Workbench bench, String schedule, int columns, int rows) throws InterruptedException {
        Playback playback = Playback.of(bench.advance(schedule, 0, Request.Pace.STILL, true));
        StageState state = StageState.open(bench.program().name()).follow(playback);
        Canvas canvas = new StageView(messages, SourceLines.of(bench.program(), messages.language()), bench.bytecode()).draw(state, columns,
                rows);
        return SvgPicture.of(canvas, Theme.COLOUR,
                "conc step " + bench.program().id() + " --schedule " + schedule + ShellWords.arguments(bench.arguments()));
    }
}
