package dev.conc.ui.plain;

import dev.conc.language.Language;
import dev.conc.program.control.Playback;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.text.SourceLines;
import dev.conc.ui.words.FailureWords;
import dev.conc.ui.words.ThreadWords;
import java.io.PrintWriter;
import java.util.List;

/** Prints one execution: its steps as columns, what it printed, how it ended, and what went wrong. */
public final class PlainTrace {
    private final Messages messages;
    private final SourceLines source;
    private final int width;
    private final Theme theme;
    private final PrintWriter out;

    /**
     * @param width the columns that a line may take
     * @param theme how it looks; without colours there are no escape sequences
     */
    public PlainTrace(Language language, SourceLines source, int width, Theme theme, PrintWriter out) {
        this.messages = new Messages(language, theme);
        this.source = source;
        this.width = width;
        this.theme = theme;
        this.out = out;
    }

    /** Prints all of it. */
    public void print(Playback trace) {
        print(columns(trace));
        out.println();
        ending(trace);
    }

    List<Line> columns(Playback trace) {
        return new TraceColumns(messages, source, width).lines(trace);
    }

    /** Prints what came of it: what was printed, how it ended, what went wrong, and who waits where it did not end well. */
    void ending(Playback trace) {
        if (!trace.output().isEmpty()) {
            wrapped(Line.of(messages.text("trace.output"), Role.STRONG));
            trace.output().lines().forEach(line -> print(Wrapper.chop(List.of(new Span("  " + line, Role.OUTPUT)), width)));
        }
        wrapped(Line.of(messages.text("trace.end." + trace.end().name()), Role.STRONG));
        boolean circle = false;
        for (Failure failure : trace.failures()) {
            circle |= failure(failure, trace);
        }
        if (trace.end() != End.NORMAL && !circle) {
            threads(trace);
        }
        out.flush();
    }

    /**
     * What went wrong; a deadlock as the circle of those who wait, where there is one.
     *
     * @return whether it is such a circle
     */
    boolean failure(Failure failure, Playback trace) {
        List<Line> circle = failure.kind() == Failure.Kind.DEADLOCK ? new ThreadWords(messages, source).circle(trace) : List.of();
        if (circle.isEmpty()) {
            new FailureWords(messages).lines(failure).forEach(line -> wrapped(Line.of(line, Role.ERROR)));
        } else {
            wrapped(Line.of(messages.text("trace.circle"), Role.ERROR));
            circle.forEach(this::wrapped);
        }
        return !circle.isEmpty();
    }

    /** What each thread does next. */
    void threads(Playback trace) {
        new ThreadWords(messages, source).states(trace).forEach(this::wrapped);
    }

    void wrapped(Line line) {
        print(Wrapper.wrap(line.spans(), width));
    }

    void print(List<Line> lines) {
        out.print(PlainText.of(lines, theme));
    }
}
