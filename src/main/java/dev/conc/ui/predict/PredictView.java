package dev.conc.ui.predict;

import dev.conc.program.predict.Candidate;
import dev.conc.program.predict.Prediction;
import dev.conc.program.predict.Prediction.Answer;
import dev.conc.program.predict.Prediction.Mark;
import dev.conc.ui.predict.PredictState.Inquiry;
import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Hanging;
import dev.conc.ui.screen.KeyHints;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.words.CandidateWords;
import dev.conc.ui.words.PredictionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the screen of predictions: a function from state and size to cells. */
final class PredictView {
    /** The rows of the list on a screen where there is no room for more. */
    private static final int FEWEST_LISTED = 6;

    private final Messages messages;
    private final PredictionWords words;

    PredictView(Messages messages) {
        this.messages = messages;
        this.words = new PredictionWords(messages);
    }

    /** Lines of a list, and which of them are about the selected candidate. */
    private record Rows(List<Line> lines, int first, int after) {}

    Canvas draw(PredictState state, int width, int height) {
        Canvas canvas = new Canvas(width, height);
        drawBar(canvas, new Area(0, 0, width, Math.min(1, height)), state);
        Area body = new Area(0, 1, width, Math.max(0, height - 2));
        List<Line> head = head(state, width);
        Rows rows = rows(state, width);
        List<Line> detail = detail(state, width);
        boolean tiny = body.height() < head.size() + Math.min(FEWEST_LISTED, rows.lines().size());
        int headRows = tiny ? 0 : head.size();
        int left = body.height() - headRows;
        int listed = Math.min(rows.lines().size(), left);
        if (detail.size() > 1 && left >= FEWEST_LISTED + 2) {
            listed = Math.min(rows.lines().size(), Math.max(FEWEST_LISTED, left - detail.size() - 1));
        }
        for (int row = 0; row < headRows; row++) {
            canvas.draw(body, row, head.get(row));
        }
        int first = Math.clamp(rows.after() - (long) listed, 0, Math.max(0, rows.first()));
        for (int row = 0; row < listed && first + row < rows.lines().size(); row++) {
            canvas.draw(body, headRows + row, rows.lines().get(first + row));
        }
        drawDetail(canvas, new Area(0, body.y() + headRows + listed, width, Math.max(0, left - listed)), detail);
        drawStatus(canvas, new Area(0, height - 1, width, height > 1 ? 1 : 0), state);
        return canvas;
    }

    private static void drawDetail(Canvas canvas, Area area, List<Line> detail) {
        if (area.height() < 2 || detail.isEmpty()) {
            return;
        }
        canvas.fill(area, 0, "─", Role.RULE);
        for (int row = 0; row < detail.size(); row++) {
            canvas.draw(area, row + 1, detail.get(row));
        }
    }

    private void drawBar(Canvas canvas, Area bar, PredictState state) {
        if (bar.isEmpty()) {
            return;
        }
        canvas.fill(bar, 0, " ", Role.BAR);
        int x = canvas.draw(bar, 0, Line.of(" " + messages.text("predict.title") + "  " + state.title(), Role.BAR));
        String right = switch (state.inquiry()) {
            case Inquiry.Going going -> messages.text("stage.exploring", going.executions());
            case Inquiry.Done done -> messages.text("predict.explored", done.report().executions());
            case Inquiry.Failed _ -> messages.text("predict.notExplored");
        };
        int start = bar.width() - Glyph.width(right) - 1;
        if (start > x + 1) {
            canvas.draw(new Area(start, bar.y(), bar.width() - start, 1), 0, Line.of(right, Role.BAR));
        }
    }

    private List<Line> head(PredictState state, int width) {
        List<Line> lines = new ArrayList<>();
        Optional<Prediction> prediction = state.prediction();
        if (prediction.isPresent()) {
            List<String> summary = words.summary(prediction.get(), messages.text("predict.unlisted", prediction.get().unlisted()));
            for (int i = 0; i < summary.size(); i++) {
                lines.addAll(paragraph(summary.get(i), i == 0 ? Role.STRONG : Role.TEXT, width));
            }
        } else if (state.inquiry() instanceof Inquiry.Failed failed) {
            lines.addAll(paragraph(messages.text("predict.failed", failed.why()), Role.ERROR, width));
        } else if (state.candidates().isEmpty()) {
            lines.addAll(paragraph(messages.text("predict.gathering"), Role.TEXT, width));
        } else if (state.answered()) {
            lines.addAll(paragraph(messages.text("predict.waiting"), Role.STRONG, width));
        } else {
            lines.addAll(paragraph(messages.text("predict.question"), Role.STRONG, width));
        }
        lines.add(Line.EMPTY);
        return lines;
    }

    private static List<Line> paragraph(String text, Role role, int width) {
        return Wrapper.wrap(List.of(new Span(text, role)), width - 2).stream().map(line -> line.after(new Span(" ", role))).toList();
    }

    private Rows rows(PredictState state, int width) {
        CandidateWords candidates = new CandidateWords(messages, state.candidates());
        Optional<List<Answer>> answers = state.prediction().map(Prediction::answers);
        int marks = answers.map(all -> all.stream().mapToInt(each -> Glyph.width(words.mark(each))).max().orElse(0)).orElse(0);
        List<Line> lines = new ArrayList<>();
        int first = 0;
        int after = 0;
        for (int i = 0; i < state.candidates().size(); i++) {
            Candidate candidate = state.candidates().get(i);
            boolean selected = i == state.selected();
            List<Span> spans = new ArrayList<>();
            spans.add(new Span(selected ? "▸" : " ", Role.CUE));
            spans.add(new Span((i < 9 ? " " + (i + 1) : "  ") + " ", Role.LINE_NUMBER));
            spans.add(new Span(state.ticked().contains(candidate) ? "[x] " : "[ ] ", Role.KEY));
            if (answers.isPresent()) {
                Answer answer = answers.get().get(i);
                String mark = words.mark(answer);
                spans.add(new Span(mark + " ".repeat(marks - Glyph.width(mark) + 2), role(answer.mark())));
            }
            if (selected) {
                first = lines.size();
            }
            lines.addAll(Hanging.lines(spans, candidates.of(candidate), selected ? Role.STRONG : Role.TEXT, width));
            if (selected) {
                after = lines.size();
            }
        }
        return new Rows(lines, first, after);
    }

    private static Role role(Mark mark) {
        return switch (mark) {
            case RIGHT -> Role.TAG;
            case WRONG, MISSED -> Role.ERROR;
            case OPEN -> Role.TEXT;
        };
    }

    /** All of what the selected candidate is, and how it comes about. */
    private List<Line> detail(PredictState state, int width) {
        if (state.candidates().isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        if (state.prediction().isPresent()) {
            Answer answer = state.prediction().get().answers().get(state.selected());
            String why = state.why().get(answer.candidate());
            if (why != null) {
                lines.addAll(paragraph(why, Role.TEXT, width));
            }
            lines.addAll(paragraph(
                    answer.schedule().map(each -> messages.text("predict.schedule", each))
                            .orElse(messages.text(answer.mark() == Mark.OPEN ? "predict.notSeen" : "predict.noSchedule")),
                    Role.TEXT, width));
        }
        if (state.candidates().get(state.selected()) instanceof Candidate.Prints prints && prints.output().contains("\n")) {
            lines.add(Line.of(" " + messages.text("predict.output"), Role.HEADING));
            prints.output().lines().forEach(each -> lines.add(Line.of("   " + each, Role.CODE)));
        }
        return lines;
    }

    private void drawStatus(Canvas canvas, Area area, PredictState state) {
        if (area.isEmpty()) {
            return;
        }
        if (!state.notice().isEmpty()) {
            canvas.draw(area, 0, Line.of(state.notice(), Role.STRONG));
            return;
        }
        canvas.draw(area, 0, KeyHints.line(messages, hints(state), area.width()));
    }

    private static List<String> hints(PredictState state) {
        if (state.prediction().isPresent()) {
            return List.of("predict.hint.step", "stage.hint.select", "predict.hint.leave", "predict.hint.again");
        }
        if (state.inquiry() instanceof Inquiry.Failed) {
            return List.of("predict.hint.leave");
        }
        if (state.candidates().isEmpty() || state.answered()) {
            return List.of("predict.hint.stop", "predict.hint.leave");
        }
        return List.of("predict.hint.tick", "predict.hint.answer", "stage.hint.select", "predict.hint.leave");
    }
}
