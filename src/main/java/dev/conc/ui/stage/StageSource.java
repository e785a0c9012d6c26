package dev.conc.ui.stage;

import dev.conc.program.control.Playback;
import dev.conc.schedule.worker.ThreadStatus;
import dev.conc.schedule.worker.TraceSegment;
import dev.conc.schedule.worker.TraceStep;
import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.text.JavaSource;
import dev.conc.ui.text.SourceLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The source with the numbers of the threads at the lines of their next steps. */
final class StageSource {
    private static final int MARKS = 5;

    private final String more;
    private final SourceLines source;
    private final Map<String, List<Line>> coloured = new HashMap<>();

    /** A line of a file whose text is known. */
    private record Place(String file, int line) {}

    StageSource(Messages messages, SourceLines source) {
        this.more = messages.signs("…");
        this.source = source;
    }

    void draw(Canvas canvas, Area area, StageState state) {
        Place place = placeOf(state.playback(), state.chosen());
        List<Line> code = coloured.computeIfAbsent(place.file(), each -> JavaSource.lines(source.all(each)));
        int digits = Integer.toString(code.size()).length();
        int first = Math.clamp(place.line() - 1 - area.height() / 2L, 0, Math.max(0, code.size() - area.height()));
        for (int row = 0; row < area.height() && first + row < code.size(); row++) {
            int number = first + row + 1;
            String marks = marks(state, new Place(place.file(), number));
            boolean chosen = marks.startsWith("▶");
            List<Span> spans = new ArrayList<>();
            spans.add(new Span(Glyph.pad(marks, MARKS), chosen ? Role.CUE : Role.KEY));
            spans.add(new Span(String.format(Locale.ROOT, "%" + digits + "d ", number), chosen ? Role.CUE : Role.LINE_NUMBER));
            spans.addAll(code.get(number - 1).spans());
            canvas.draw(area, row, new Line(spans));
        }
    }

    /** The threads whose next step is in the line, the chosen one first. */
    private String marks(StageState state, Place line) {
        StringBuilder marks = new StringBuilder();
        List<TraceSegment.Change> threads = state.playback().statuses();
        if (state.chosen() < threads.size() && isAt(threads.get(state.chosen()).status(), line)) {
            marks.append('▶').append(state.chosen());
        }
        for (int i = 0; i < threads.size(); i++) {
            if (i != state.chosen() && isAt(threads.get(i).status(), line)) {
                marks.append(marks.isEmpty() ? " " : ",").append(i);
            }
        }
        return marks.length() <= MARKS - 1 ? marks.toString() : marks.substring(0, MARKS - 1 - more.length()) + more;
    }

    private static boolean isAt(ThreadStatus thread, Place place) {
        return thread.line() == place.line() && place.file().equals(thread.file());
    }

    /** Where a thread's next step is, or else its latest one that is where the text is known; the first line if none is. */
    private Place placeOf(Playback playback, int thread) {
        if (thread >= playback.statuses().size()) {
            return new Place(source.own(), 1);
        }
        ThreadStatus status = playback.status(thread);
        if (status.line() > 0 && source.has(status.file())) {
            return new Place(status.file(), status.line());
        }
        for (int i = playback.position() - 1; i >= 0; i--) {
            TraceStep step = playback.step(i);
            if (step.thread() == thread && step.line() > 0 && source.has(step.file())) {
                return new Place(step.file(), step.line());
            }
        }
        return new Place(source.own(), 1);
    }
}
