package dev.conc.ui;

import dev.conc.lesson.Language;
import dev.conc.program.Chronicle;
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
    public void print(Chronicle chronicle) {
        RecordingWords words = new RecordingWords(messages);
        int names = Math.min(WIDEST_NAME, chronicle.lanes().stream().mapToInt(each -> Glyph.width(Glyph.harmless(each.name()))).max().orElse(0));
        out.println(messages.text("record.title", Glyph.harmless(chronicle.program())));
        for (Chronicle.Event event : chronicle.events()) {
            String time = RecordingWords.time(event.micros());
            String place = event.line() > 0 ? "  :" + event.line() : "";
            String name = OutputLines.pad(Glyph.harmless(chronicle.lanes().get(event.lane()).name()), names);
            out.println(" ".repeat(Math.max(0, 9 - time.length())) + time + "  " + name + "│ " + words.of(event) + place);
        }
        if (chronicle.leftOut() > 0) {
            out.println(messages.text("record.leftOut", chronicle.leftOut()));
        }
        out.println(EndingWords.of(chronicle.ending(), messages));
        out.flush();
    }
}
