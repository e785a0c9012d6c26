package dev.conc.ui.words;

import dev.conc.schedule.worker.ThreadStatus;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.schedule.worker.TraceStep;
import dev.conc.ui.screen.Messages;

/** What a thread does, in words. */
public final class EventWords {
    private static final String LOSES = "✗ ";

    private final Messages messages;
    private final WaitWords waits;
    private final ObjectWords objects;

    public EventWords(Messages messages) {
        this.messages = messages;
        this.waits = new WaitWords(messages);
        this.objects = new ObjectWords(messages);
    }

    /** What a step did: {@code reads balance → 0}; with a sign before it where it destroys an update that its thread has not seen: {@code ✗ writes balance → 1}. */
    public String of(TraceStep step) {
        return label(step) + (step.value().isEmpty() ? "" : messages.signs(" → " + step.value()));
    }

    /** What a step did, without what it saw or left: {@code reads balance}. */
    public String label(TraceStep step) {
        return (step.losesUpdate() ? LOSES : "") + of(step.event(), step.what());
    }

    /** What is wrong with a step: {@code loses the update of step 7}; empty if nothing is. */
    public String note(TraceStep step) {
        return step.losesUpdate() ? messages.text("event.loses", Integer.toString(step.destroys() + 1)) : "";
    }

    /** What a thread would do next: {@code reads balance}. */
    String next(ThreadStatus thread) {
        return switch (thread.event()) {
            case NONE -> objects.of(thread.what());
            case AWAIT -> messages.text("event.AWAIT", waits.of(thread.awaited()));
            default -> of(thread.event(), thread.what());
        };
    }

    private String of(TraceEvent event, String what) {
        return messages.text("event." + event.name(), objects.of(what)).strip();
    }
}
