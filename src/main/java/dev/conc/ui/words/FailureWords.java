package dev.conc.ui.words;

import dev.conc.schedule.Failure;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.ui.screen.Messages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What went wrong in an execution, in words: one or more lines. */
public final class FailureWords {
    /** Who wants to see more has the output itself. */
    private static final int LONGEST_OUTPUT = 400;

    private final Messages messages;
    private final WaitWords waits;
    private final ObjectWords objects;

    /** Words in the language of the messages. */
    public FailureWords(Messages messages) {
        this.messages = messages;
        this.waits = new WaitWords(messages);
        this.objects = new ObjectWords(messages);
    }

    /** The lines; the first says most. */
    public List<String> lines(Failure failure) {
        return switch (failure.detail()) {
            case Failure.Thrown thrown -> thrown(thrown).lines().toList();
            case Failure.Stuck stuck -> stuck.threads().stream().map(this::blocked).toList();
            case Failure.Unwanted unwanted -> List.of(unwanted(unwanted.output()));
            case Failure.NoProgress noProgress -> Stream.concat(
                    Stream.of(
                            noProgress.steps() == 0 ? messages.text("failure.circle") : messages.text("failure.noEnd", noProgress.steps())),
                    noProgress.threads().stream().map(this::fate))
                    .toList();
        };
    }

    /** The lines with line breaks between them. */
    public String text(Failure failure) {
        return String.join("\n", lines(failure));
    }

    private String unwanted(String output) {
        String line = String.join(messages.signs(" ↵ "), output.lines().toList());
        return output.isEmpty() ? messages.text("failure.unwantedNothing")
                : messages.text("failure.unwanted", line.length() <= LONGEST_OUTPUT ? line
                        : line.substring(0, LONGEST_OUTPUT) + messages.signs("…"));
    }

    private String thrown(Failure.Thrown thrown) {
        Failure.ThrownText cause = thrown.cause();
        return text(thrown.thrown()) + (cause == null ? "" : messages.text("failure.cause", text(cause))) + at(thrown.place())
                + messages.text("failure.in", thrown.thread());
    }

    private String text(Failure.ThrownText text) {
        return text.text() + (text.hindrance().isEmpty() ? "" : messages.text("failure.hindrance", text.hindrance()));
    }

    private String fate(Failure.Fate fate) {
        return switch (fate) {
            case Failure.Blocked blocked -> blocked(blocked);
            case Failure.Repeats repeats -> messages.text(
                    "failure.repeats", repeats.thread(),
                    repeats.steps().stream().map(this::repeated).collect(Collectors.joining(messages.text("between"))));
        };
    }

    private String blocked(Failure.Blocked blocked) {
        String holder = blocked.holdsItself() ? messages.text("failure.heldByItself")
                : blocked.holder().isEmpty() ? "" : messages.text("failure.heldBy", blocked.holder());
        return messages.text("failure.waits", blocked.thread(), waits.of(blocked.awaited())) + holder + at(blocked.place());
    }

    private String repeated(Failure.Repeated repeated) {
        String what = objects.of(repeated.what());
        // Where nothing is known but the call, what it is about is named like the event.
        boolean same = PublicWords.of(TraceEvent.of(repeated.event())).equals(what);
        String event = messages.text("event." + repeated.event().name(), same ? "" : what).strip();
        return messages.text("failure.step", event, repeated.place().file(), Integer.toString(repeated.place().line()));
    }

    private String at(Failure.Place place) {
        return place.file().isEmpty() ? "" : messages.text("failure.at", place.file(), Integer.toString(place.line()));
    }
}
