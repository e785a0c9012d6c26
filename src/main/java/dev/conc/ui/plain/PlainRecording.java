package dev.conc.ui.plain;

import dev.conc.language.Language;
import dev.conc.program.record.Recording;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.words.EndingWords;
import dev.conc.ui.words.RecordingWords;
import java.io.PrintWriter;

/** A recording as text from top to bottom: a line for each event, with its time, its lane and its place in the source. */
public final class PlainRecording {
    private static final int WIDEST_NAME = 24;

    private final Messages messages;
    private final PrintWriter out;

    /** To be printed in a language. */
    public PlainRecording(Language language, PrintWriter out) {
        this.messages = new Messages(language);
        this.out = out;
    }

    /** Prints the recording. */
    public void print(Recording recording) {
        RecordingWords words = new RecordingWords(messages);
        int names = Math.min(WIDEST_NAME,
                recording.lanes().stream().mapToInt(each -> Glyph.width(Glyph.harmless(each.name()))).max().orElse(0));
        out.println(messages.text("record.title", Glyph.harmless(recording.program())));
        for (Recording.Event event : recording.events()) {
            String time = RecordingWords.time(event.micros());
            String place = event.line() > 0 ? "  :" + event.line() : "";
            String name = Glyph.pad(Glyph.harmless(recording.lanes().get(event.lane()).name()), names);
            out.println(" ".repeat(Math.max(0, 9 - time.length())) + time + "  " + name + "│ " + words.of(event) + place);
        }
        if (recording.leftOut() > 0) {
            out.println(messages.text("record.leftOut", recording.leftOut()));
        }
        out.println(EndingWords.of(recording.ending(), messages));
        out.flush();
    }
}
