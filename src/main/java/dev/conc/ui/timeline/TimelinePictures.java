package dev.conc.ui.timeline;

import dev.conc.ui.screen.Messages;

/** The same execution in each of the forms that it can be kept in. */
public final class TimelinePictures {
    private final Timeline timeline;
    private final Messages messages;
    private final String language;

    TimelinePictures(Timeline timeline, Messages messages, String language) {
        this.timeline = timeline;
        this.messages = messages;
        this.language = language;
    }

    /** A picture: SVG 1.1. */
    public String svg() {
        return new TimelineSvg(timeline, messages).draw();
    }

    /** A page in one file, for a browser: HTML 5. */
    public String html() {
        return new TimelineHtml(timeline, messages, language).page();
    }

    /** A trace in the JSON of the Trace Event Format, which Perfetto and Chrome's own viewer open. */
    public String trace() {
        return new TimelineTrace(timeline).json();
    }
}
