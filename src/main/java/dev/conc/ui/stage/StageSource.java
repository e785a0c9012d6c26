package dev.conc.ui.stage;

import dev.conc.program.compile.Diagnostic;
import dev.conc.program.control.Playback;
import dev.conc.schedule.worker.ThreadStatus;
import dev.conc.schedule.worker.TraceSegment;
import dev.conc.schedule.worker.TraceStep;
import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.text.JavaSource;
import dev.conc.ui.text.NumberedSource;
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
        if (!state.edition().complaints().isEmpty()) {
            drawComplaints(canvas, area, state.edition().complaints());
            return;
        }
        Place place = placeOf(state.playback(), state.chosen());
        List<Line> code = coloured(place.file());
        int digits = Integer.toString(code.size()).length();
        int first = Math.clamp(place.line() - 1 - area.height() / 2L, 0, Math.max(0, code.size() - area.height()));
        for (int row = 0; row < area.height() && first + row < code.size(); row++) {
            int number = first + row + 1;
            List<Span> spans = marks(state, new Place(place.file(), number));
            boolean chosen = spans.getFirst().role() == Role.CUE;
            spans.add(new Span(" ".repeat(MARKS + 1 - new Line(spans).width()), Role.TEXT));
            spans.add(new Span(String.format(Locale.ROOT, "%" + digits + "d ", number), chosen ? Role.CUE : Role.LINE_NUMBER));
            spans.addAll(code.get(number - 1).spans());
            canvas.draw(area, row, new Line(spans));
        }
    }

    /** The columns that the longest line of the shown file takes, with the marks and the number before it. */
    int columns(StageState state) {
        List<Line> code = coloured(placeOf(state.playback(), state.chosen()).file());
        return MARKS + 1 + Integer.toString(code.size()).length() + 1 + code.stream().mapToInt(Line::width).max().orElse(0);
    }

    private List<Line> coloured(String file) {
        return coloured.computeIfAbsent(file, each -> JavaSource.lines(source.all(each)));
    }

    /** What does not compile has no threads. */
    private void drawComplaints(Canvas canvas, Area area, List<Diagnostic> complaints) {
        List<Line> lines = NumberedSource.lines(coloured(source.own()), complaints, area.width());
        int first = Math.clamp(NumberedSource.firstComplaint(lines) - area.height() / 3L, 0, Math.max(0, lines.size() - area.height()));
        for (int row = 0; row < area.height() && first + row < lines.size(); row++) {
            canvas.draw(area, row, lines.get(first + row));
        }
    }

    /** The threads whose next step is in the line, the chosen one first, each in its colour. */
    private List<Span> marks(StageState state, Place line) {
        List<Integer> there = new ArrayList<>();
        List<TraceSegment.Change> threads = state.playback().statuses();
        boolean chosen = state.chosen() < threads.size() && isAt(threads.get(state.chosen()).status(), line);
        if (chosen) {
            there.add(state.chosen());
        }
        for (int i = 0; i < threads.size(); i++) {
            if (i != state.chosen() && isAt(threads.get(i).status(), line)) {
                there.add(i);
            }
        }
        List<Span> marks = new ArrayList<>(List.of(new Span(chosen ? "▶" : " ", chosen ? Role.CUE : Role.TEXT)));
        for (int thread : there) {
            marks.add(new Span((marks.size() > 1 ? "," : "") + thread, Role.ofThread(thread)));
        }
        if (new Line(marks).width() >= MARKS) {
            while (new Line(marks).width() + more.length() >= MARKS) {
                marks.removeLast();
            }
            marks.add(new Span(more, Role.TEXT));
        }
        return marks;
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
