package dev.conc.ui;

import dev.conc.schedule.worker.Story;
import java.util.ArrayList;
import java.util.List;

/** What the threads of a program are about to do, and who waits for whom, in words. */
final class ThreadWords {
    private final Messages messages;
    private final EventWords words;
    private final SourceLines source;

    ThreadWords(Messages messages, SourceLines source) {
        this.messages = messages;
        this.words = new EventWords(messages);
        this.source = source;
    }

    /** A line for each thread: its number, its name, and what it does next or why it does not. */
    List<Line> states(Story story) {
        List<Line> lines = new ArrayList<>();
        int digits = Integer.toString(story.threads().size() - 1).length();
        int names = story.threads().stream().mapToInt(each -> Glyph.width(each.name())).max().orElse(0);
        for (int i = 0; i < story.threads().size(); i++) {
            Story.Standing thread = story.threads().get(i);
            lines.add(new Line(List.of(
                    new Span(("%" + (digits + 2) + "d  ").formatted(i), Role.KEY),
                    new Span(OutputLines.pad(thread.name(), names) + "  ", Role.TAG),
                    new Span(state(story, thread), Role.TEXT))));
        }
        return lines;
    }

    private String state(Story story, Story.Standing thread) {
        String next = words.next(thread) + at(thread);
        return switch (thread.readiness()) {
            case READY -> messages.text("thread.ready", next);
            case YIELDED -> messages.text("thread.yielded", next);
            case BLOCKED -> messages.text("thread.blocked", words.next(thread) + because(story, thread) + at(thread));
            case NEW -> messages.text("thread.new");
            case ENDED -> messages.text("thread.ended");
        };
    }

    private String because(Story story, Story.Standing thread) {
        // Whom a join waits for stands in its own words.
        if (thread.waitsFor() < 0 || thread.event().equals("join")) {
            return "";
        }
        String holder = story.threads().get(thread.waitsFor()).name();
        return thread.heldSince() > 0
                ? messages.text("thread.heldSince", holder, Integer.toString(thread.heldSince()))
                : messages.text("thread.held", holder);
    }

    private String at(Story.Standing thread) {
        String place = source.place(thread.file(), thread.line());
        if (place.isEmpty()) {
            return "";
        }
        String text = source.text(thread.file(), thread.line());
        return messages.text("thread.at", place) + (text.isEmpty() ? "" : messages.text("thread.source", text));
    }

    /** The threads that wait for each other in a circle, a line each; empty if there is no circle. */
    List<Line> circle(Story story) {
        for (int i = 0; i < story.threads().size(); i++) {
            List<Integer> seen = new ArrayList<>();
            int at = i;
            while (at >= 0 && !seen.contains(at)) {
                seen.add(at);
                at = story.threads().get(at).waitsFor();
            }
            if (at == i) {
                return seen.stream()
                        .map(story.threads()::get)
                        .map(each -> Line.of("  " + each.name() + " " + state(story, each), Role.TEXT))
                        .toList();
            }
        }
        return List.of();
    }
}
