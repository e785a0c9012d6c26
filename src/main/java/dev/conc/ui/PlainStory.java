package dev.conc.ui;

import dev.conc.lesson.Language;
import dev.conc.schedule.worker.Story;
import java.io.PrintWriter;
import java.util.List;

/** Prints one execution: its steps as columns, what it printed, how it ended, and what went wrong. */
public final class PlainStory {
    private final Messages messages;
    private final SourceLines source;
    private final int width;
    private final Theme theme;
    private final PrintWriter out;

    /**
     * @param width the columns that a line may take
     * @param theme how it looks; without colours there are no escape sequences
     */
    public PlainStory(Language language, SourceLines source, int width, Theme theme, PrintWriter out) {
        this.messages = new Messages(language, theme);
        this.source = source;
        this.width = width;
        this.theme = theme;
        this.out = out;
    }

    /** Prints all of it. */
    public void print(Story story) {
        print(columns(story));
        out.println();
        ending(story);
    }

    List<Line> columns(Story story) {
        return new TraceColumns(messages, source, width).lines(story);
    }

    /** Prints what came of it: what was printed, how it ended, what went wrong, and who waits where it did not end well. */
    void ending(Story story) {
        if (!story.output().isEmpty()) {
            wrapped(Line.of(messages.text("story.output"), Role.STRONG));
            story.output().lines().forEach(line -> print(Wrapper.chop(List.of(new Span("  " + line, Role.OUTPUT)), width)));
        }
        wrapped(Line.of(messages.text("story.end." + story.end()), Role.STRONG));
        boolean circle = false;
        for (Story.Problem problem : story.problems()) {
            circle |= problem(problem.kind(), problem.message(), story);
        }
        if (!story.end().equals("normal") && !circle) {
            threads(story);
        }
        out.flush();
    }

    /**
     * What went wrong; a deadlock as the circle of those who wait, where there is one.
     *
     * @return whether it is such a circle
     */
    boolean problem(String kind, String message, Story story) {
        List<Line> circle = kind.equals("deadlock") ? new ThreadWords(messages, source).circle(story) : List.of();
        if (circle.isEmpty()) {
            message.lines().forEach(line -> wrapped(Line.of(line, Role.ERROR)));
        } else {
            wrapped(Line.of(messages.text("story.circle"), Role.ERROR));
            circle.forEach(this::wrapped);
        }
        return !circle.isEmpty();
    }

    /** What each thread does next. */
    void threads(Story story) {
        new ThreadWords(messages, source).states(story).forEach(this::wrapped);
    }

    void wrapped(Line line) {
        print(Wrapper.wrap(line.spans(), width));
    }

    void print(List<Line> lines) {
        out.print(PlainText.of(lines, theme));
    }
}
