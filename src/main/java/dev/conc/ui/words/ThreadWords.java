package dev.conc.ui.words;

import dev.conc.program.control.Playback;
import dev.conc.schedule.worker.ThreadStatus;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.schedule.worker.TraceSegment;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.text.SourceLines;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the threads of a program are about to do, and who waits for whom, in words. */
public final class ThreadWords {
    /** The words of these say that a thread waits. */
    private static final Set<TraceEvent> WAITS = EnumSet.of(TraceEvent.WAIT, TraceEvent.JOIN, TraceEvent.AWAIT);

    private final Messages messages;
    private final EventWords words;
    private final SourceLines source;

    public ThreadWords(Messages messages, SourceLines source) {
        this.messages = messages;
        this.words = new EventWords(messages);
        this.source = source;
    }

    /** A line for each thread: its number, its name, and what it does next or why it does not. */
    public List<Line> states(Playback playback) {
        List<Line> lines = new ArrayList<>();
        List<String> all = names(playback);
        int digits = Integer.toString(all.size() - 1).length();
        int names = all.stream().mapToInt(Glyph::width).max().orElse(0);
        for (int i = 0; i < all.size(); i++) {
            ThreadStatus thread = playback.status(i);
            lines.add(new Line(List.of(
                    new Span(("%" + (digits + 2) + "d  ").formatted(i) + Glyph.pad(thread.name(), names) + "  ", Role.ofThread(i)),
                    new Span(state(all, thread, value(playback, i) + at(thread)), Role.TEXT))));
        }
        return lines;
    }

    /** Why a thread cannot take a step, with who holds what it waits for and since which line. */
    public String whyNot(Playback playback, int thread) {
        ThreadStatus status = playback.status(thread);
        return messages.text("stage.cannot", status.name(), state(names(playback), status));
    }

    /** What a thread does next or why it does not, with its line's text. */
    public String whole(Playback playback, int thread) {
        ThreadStatus status = playback.status(thread);
        return state(names(playback), status, value(playback, thread) + at(status));
    }

    /** What a thread will write next, where that is known. */
    private String value(Playback playback, int thread) {
        String value = playback.status(thread).event() == TraceEvent.WRITE ? playback.nextValue(thread) : "";
        return value.isEmpty() ? "" : messages.signs(" → " + value);
    }

    /** A lock that is held, and where it was taken. */
    public String hold(TraceSegment.Hold hold) {
        return hold.line() > 0 ? messages.text("stage.hold", hold.what(), source.place(hold.file(), hold.line())) : hold.what();
    }

    /** Who changed a variable last, and when. */
    public String changed(Playback playback, Playback.Variable variable) {
        return variable.thread() < 0
                ? messages.text("stage.unchanged")
                : messages.text("stage.changed", playback.status(variable.thread()).name(), Integer.toString(variable.step() + 1));
    }

    /** What a thread does next or why it does not, without its line's text. */
    public String brief(Playback playback, int thread) {
        ThreadStatus status = playback.status(thread);
        String place = source.place(status.file(), status.line());
        return state(names(playback), status, value(playback, thread) + (place.isEmpty() ? "" : messages.text("thread.at", place)));
    }

    private static List<String> names(Playback playback) {
        return playback.statuses().stream().map(each -> each.status().name()).toList();
    }

    private String state(List<String> names, ThreadStatus thread) {
        return state(names, thread, at(thread));
    }

    private String state(List<String> names, ThreadStatus thread, String at) {
        String next = words.next(thread) + at;
        return switch (thread.readiness()) {
            case READY -> messages.text("thread.ready", next);
            case YIELDED -> messages.text("thread.yielded", next);
            case BLOCKED -> messages.text(WAITS.contains(thread.event()) ? "thread.waits" : "thread.blocked",
                    words.next(thread) + because(names, thread) + at);
            case NEW -> messages.text("thread.new");
            case ENDED -> messages.text("thread.ended");
        };
    }

    private String because(List<String> names, ThreadStatus thread) {
        // Whom a join waits for stands in its own words.
        if (thread.waitsFor() < 0 || thread.event() == TraceEvent.JOIN) {
            return "";
        }
        String holder = names.get(thread.waitsFor());
        return thread.heldSince() > 0
                ? messages.text("thread.heldSince", holder, Integer.toString(thread.heldSince()))
                : messages.text("thread.held", holder);
    }

    private String at(ThreadStatus thread) {
        String place = source.place(thread.file(), thread.line());
        if (place.isEmpty()) {
            return "";
        }
        String text = source.text(thread.file(), thread.line());
        return messages.text("thread.at", place) + (text.isEmpty() ? "" : messages.text("thread.source", text));
    }

    /** The threads that wait for each other in a circle, a line each; empty if there is no circle. */
    public List<Line> circle(Playback playback) {
        List<String> names = names(playback);
        for (int i = 0; i < names.size(); i++) {
            List<Integer> seen = new ArrayList<>();
            int at = i;
            while (at >= 0 && !seen.contains(at)) {
                seen.add(at);
                at = playback.status(at).waitsFor();
            }
            if (at == i) {
                return seen.stream()
                        .map(playback::status)
                        .map(each -> Line.of("  " + each.name() + " " + state(names, each), Role.TEXT))
                        .toList();
            }
        }
        return List.of();
    }
}
