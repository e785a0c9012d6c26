package dev.conc.ui.finder;

import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.KeyHints;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import java.util.List;

/** Draws a list: a function from state and size to cells. What there is to say of the selected one stands below it. */
final class FinderView<T> {
    private final Messages messages;

    FinderView(Messages messages) {
        this.messages = messages;
    }

    Canvas draw(FinderState<T> state, int width, int height) {
        Canvas canvas = new Canvas(width, height);
        Area bar = new Area(0, 0, width, Math.min(1, height));
        canvas.fill(bar, 0, " ", Role.BAR);
        String typed = state.numbered() ? "  " + state.typed() : Glyph.harmless(state.typed()) + "▏";
        int x = canvas.draw(bar, 0, Line.of(" " + state.title() + typed, Role.BAR));
        String count = state.choices().isEmpty() ? "" : (state.selected() + 1) + "/" + state.choices().size();
        int start = width - Glyph.width(count) - 1;
        if (start > x) {
            canvas.draw(new Area(start, 0, width - start, 1), 0, Line.of(count, Role.BAR));
        }
        Area body = new Area(0, 1, width, Math.max(0, height - 2));
        List<Line> detail = state.choices().isEmpty() ? List.of()
                : state.choices().get(state.selected()).detail().apply(Math.max(2, width - 2));
        int shown = detail.isEmpty() ? 0 : Math.min(detail.size() + 1, body.height() * 2 / 3);
        int listed = body.height() - shown;
        int first = Math.clamp(state.selected() - listed / 2L, 0, Math.max(0, state.choices().size() - listed));
        for (int row = 0; row < listed && first + row < state.choices().size(); row++) {
            boolean selected = first + row == state.selected();
            canvas.draw(body, row, state.choices().get(first + row).label().after(new Span(selected ? "▸ " : "  ", Role.KEY)));
        }
        if (state.choices().isEmpty()) {
            canvas.draw(body, 0, Line.of(" " + messages.text(state.typed().isEmpty() ? "finder.type" : "finder.none"), Role.COMMENT));
        }
        if (shown > 1) {
            Area below = new Area(0, body.y() + listed, width, shown);
            canvas.fill(below, 0, "─", Role.RULE);
            for (int row = 0; row + 1 < shown; row++) {
                canvas.draw(below, row + 1, detail.get(row).after(new Span(" ", Role.TEXT)));
            }
        }
        if (height > 1) {
            canvas.draw(new Area(0, height - 1, width, 1), 0, KeyHints.line(messages,
                    List.of("finder.hint.go", state.numbered() ? "finder.hint.number" : "finder.hint.type", "finder.hint.choose",
                            "finder.hint.back"),
                    width));
        }
        return canvas;
    }
}
