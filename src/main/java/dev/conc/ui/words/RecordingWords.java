package dev.conc.ui.words;

import dev.conc.program.record.Recording;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Messages;
import java.util.Locale;

/** Says in words what was recorded. */
public final class RecordingWords {
    private final Messages messages;

    public RecordingWords(Messages messages) {
        this.messages = messages;
    }

    /** What was done. */
    public String of(Recording.Event event) {
        String what = Glyph.harmless(event.what());
        return switch (event.kind()) {
            case BEGIN -> messages.text("event.BEGIN");
            case END -> event.amount() == 0 ? messages.text("event.END") : messages.text("record.processEnds");
            case START -> messages.text("event.START", what);
            case LAUNCH -> messages.text("record.launch", Long.toString(event.amount()), what);
            case LOCK -> messages.text("record.lock", what);
            case WAIT -> what.isEmpty() ? messages.text("record.waits") : messages.text("record.wait", what);
            case SLEEP -> messages.text("event.SLEEP");
            case GO_ON -> messages.text("record.goOn", duration(event.amount()));
            case READ -> event.amount() == 0 ? messages.text("record.readEnd", what)
                    : messages.text("record.read", Long.toString(event.amount()), what);
            case WRITE -> messages.text("record.write", Long.toString(event.amount()), what);
            case PRINT, ERROR -> messages.text("record.print", what);
        };
    }

    /** A time since the beginning: {@code 1.234567 s} to the digit that matters. */
    public static String time(long micros) {
        return String.format(Locale.ROOT, "%.3f", micros / 1e6);
    }

    private String duration(long micros) {
        return micros < 1000 ? messages.text("micros", Long.toString(micros))
                : micros < 1_000_000 ? messages.text("millis", String.format(Locale.ROOT, "%.1f", micros / 1e3))
                        : messages.text("seconds", String.format(Locale.ROOT, "%.2f", micros / 1e6));
    }
}
