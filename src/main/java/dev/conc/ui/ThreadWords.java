package dev.conc.ui;

import dev.conc.program.Playback;
import dev.conc.schedule.worker.Passage;
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
                    new Span(state(names(story), thread), Role.TEXT))));
        }
        return lines;
    }

    /** Why a thread cannot take a step, with who holds what it waits for and since which line. */
    String whyNot(Playback playback, int thread) {
        Story.Standing standing = playback.standing(thread);
        return messages.text("stage.cannot", standing.name(), state(names(playback), standing));
    }

    /** What a thread does next or why it does not, with its line's text. */
    String whole(Playback playback, int thread) {
        return state(names(playback), playback.standing(thread));
    }

    /** A lock that is held, and where it was taken. */
    String hold(Passage.Hold hold) {
        return hold.line() > 0 ? messages.text("stage.hold", hold.what(), Integer.toString(hold.line())) : hold.what();
    }

    /** Who changed a variable last, and when. */
    String changed(Playback playback, Playback.Variable variable) {
        return variable.thread() < 0
                ? messages.text("stage.unchanged")
                : messages.text("stage.changed", playback.standing(variable.thread()).name(), Integer.toString(variable.step() + 1));
    }

    /** What a thread does next or why it does not, without its line's text. */
    String brief(Playback playback, int thread) {
        Story.Standing standing = playback.standing(thread);
        String place = source.place(standing.file(), standing.line());
        return state(names(playback), standing, place.isEmpty() ? "" : messages.text("thread.at", place));
    }

    private static List<String> names(Playback playback) {
        return playback.standings().stream().map(each -> each.standing().name()).toList();
    }

    private static List<String> names(Story story) {
        return story.threads().stream().map(Story.Standing::name).toList();
    }

    private String state(List<String> names, Story.Standing thread) {
        return state(names, thread, at(thread));
    }

    private String state(List<String> names, Story.Standing thread, String at) {
        String next = words.next(thread) + at;
        return switch (thread.readiness()) {
            case READY -> messages.text("thread.ready", next);
            case YIELDED -> messages.text("thread.yielded", next);
            case BLOCKED -> messages.text("thread.blocked", words.next(thread) + because(names, thread) + at);
            case NEW -> messages.text("thread.new");
            case ENDED -> messages.text("thread.ended");
        };
    }

    private String because(List<String> names, Story.Standing thread) {
        // Whom a join waits for stands in its own words.
        if (thread.waitsFor() < 0 || thread.event().equals("join")) {
            return "";
        }
        String holder = names.get(thread.waitsFor());
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
                        .map(each -> Line.of("  " + each.name() + " " + state(names(story), each), Role.TEXT))
                        .toList();
            }
        }
        return List.of();
    }
}
