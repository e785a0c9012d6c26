package dev.conc.ui.stage;

import dev.conc.program.control.Bytecode;
import dev.conc.program.control.Playback;
import dev.conc.schedule.worker.ThreadStatus;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.schedule.worker.TraceStep;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.text.SourceLines;
import java.util.ArrayList;
import java.util.List;

/** The instructions of the line of the chosen thread, with a mark at its next step. */
final class StageBytecode {
    private static final int TEXT_COLUMN = 30;

    private final Messages messages;
    private final SourceLines source;
    private final Bytecode bytecode;

    StageBytecode(Messages messages, SourceLines source, Bytecode bytecode) {
        this.messages = messages;
        this.source = source;
        this.bytecode = bytecode;
    }

    List<Line> lines(StageState state, int width) {
        Playback playback = state.playback();
        if (state.chosen() >= playback.statuses().size()) {
            return List.of();
        }
        ThreadStatus thread = playback.status(state.chosen());
        List<Bytecode.Step> steps = bytecode.line(thread.file(), thread.line());
        if (steps.isEmpty()) {
            return Wrapper.wrap(List.of(new Span(messages.text("stage.noBytecode", thread.name()), Role.TEXT)), width);
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(List.of(
                new Span(" " + thread.name() + messages.text("thread.at", source.place(thread.file(), thread.line())) + "  ", Role.HEADING),
                new Span(source.text(thread.file(), thread.line()), Role.CODE))));
        int next = next(playback, state.chosen(), thread, steps);
        for (int i = 0; i < steps.size(); i++) {
            boolean marked = i == next;
            String text = steps.get(i).text();
            String word = switch (steps.get(i).event()) {
                case READ, WRITE, ACQUIRE, RELEASE -> messages.text("stage.does." + steps.get(i).event().name());
                default -> text.matches("[ilfd]add|iinc.*|[ilfd]sub") ? messages.text("stage.does.compute") : "";
            };
            String gap = " ".repeat(Math.max(1, TEXT_COLUMN - Glyph.width(text)));
            lines.add(new Line(List.of(
                    new Span(marked ? "▶" + state.chosen() + " " : "   ", Role.CUE),
                    new Span(text, marked ? Role.STRONG : Role.CODE),
                    new Span(gap + word, Role.TEXT))));
        }
        return lines;
    }

    /**
     * The instruction of the thread's next step: of those of its kind the one after as many as it has taken in the line since it came there; -1 if there is none.
     */
    private static int next(Playback playback, int number, ThreadStatus thread, List<Bytecode.Step> steps) {
        int taken = 0;
        for (int i = playback.position() - 1; i >= 0; i--) {
            TraceStep step = playback.step(i);
            if (step.thread() == number) {
                if (step.line() != thread.line() || !step.file().equals(thread.file())) {
                    break;
                }
                taken += isAt(step.event(), step.what(), thread) ? 1 : 0;
            }
        }
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (fits(steps.get(i), thread)) {
                places.add(i);
            }
        }
        return places.isEmpty() ? -1 : places.get(taken % places.size());
    }

    private static boolean isAt(TraceEvent event, String what, ThreadStatus thread) {
        return event == thread.event() && (what.equals(thread.what()) || !event.isAccess());
    }

    private static boolean fits(Bytecode.Step step, ThreadStatus thread) {
        if (thread.event().isAccess() && step.event() == thread.event()) {
            return step.text().endsWith(" " + thread.what()) || thread.what().contains("[");
        }
        if (step.event() == thread.event()) {
            return true;
        }
        return step.event() == TraceEvent.CALL && !thread.event().isAccess() && thread.event() != TraceEvent.BEGIN;
    }
}
