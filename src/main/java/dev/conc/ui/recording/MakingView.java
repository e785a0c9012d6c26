package dev.conc.ui.recording;

import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a program as it runs and is recorded. */
final class MakingView {
    private final Messages messages;

    MakingView(Messages messages) {
        this.messages = messages;
    }

    Canvas draw(MakingState state, int width, int height) {
        Canvas canvas = new Canvas(width, height);
        boolean failed = state.failure().isPresent();
        Area bar = new Area(0, 0, width, Math.min(1, height));
        canvas.fill(bar, 0, " ", Role.BAR);
        String elapsed = String.format(Locale.ROOT, "%.1f", state.elapsed().toMillis() / 1e3);
        canvas.draw(bar, 0, Line.of(" " + messages.text(failed ? "phase.failed" : "record.recording", state.name(), elapsed), Role.BAR));
        List<Line> lines = lines(state, width);
        Area body = new Area(0, 1, width, Math.max(0, height - 2));
        int first = Math.max(0, lines.size() - body.height());
        for (int row = 0; row < body.height() && first + row < lines.size(); row++) {
            canvas.draw(body, row, lines.get(first + row));
        }
        if (height > 1) {
            canvas.draw(new Area(0, height - 1, width, 1), 0,
                    Line.of(messages.text(failed ? "stage.hint.quit" : "record.hint.stop"), Role.STATUS));
        }
        return canvas;
    }

    private List<Line> lines(MakingState state, int width) {
        List<Line> lines = new ArrayList<>();
        if (state.failure().isPresent()) {
            state.failure().get().lines().forEach(each -> lines.addAll(Wrapper.wrap(List.of(new Span(each, Role.ERROR)), width)));
        } else {
            lines.addAll(Wrapper.wrap(List.of(new Span(messages.text("record.explained"), Role.COMMENT)), width));
        }
        state.printed()
                .forEach(each -> lines.addAll(Wrapper.chop(List.of(new Span(each.text(), each.error() ? Role.ERROR : Role.TEXT)), width)));
        return lines;
    }
}
