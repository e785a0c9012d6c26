package dev.conc.schedule.worker;

import dev.conc.schedule.Failure;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Failures, and what threads wait for, as bytes. */
final class FailureMessages {
    private enum Detail { THROWN, STUCK, NO_PROGRESS, UNWANTED }

    private static final Detail[] DETAILS = Detail.values();
    private static final Failure.Kind[] KINDS = Failure.Kind.values();
    private static final Kind[] EVENTS = Kind.values();
    private static final Wait.For[] WAITS = Wait.For.values();

    private FailureMessages() {}

    static void write(Failure failure, MessageWriter to) throws IOException {
        to.one(failure.kind());
        switch (failure.detail()) {
            case Failure.Thrown thrown -> {
                to.one(Detail.THROWN);
                to.text(thrown.thread());
                write(thrown.thrown(), to);
                Failure.ThrownText cause = thrown.cause();
                to.flag(cause != null);
                if (cause != null) {
                    write(cause, to);
                }
                write(thrown.place(), to);
            }
            case Failure.Stuck stuck -> {
                to.one(Detail.STUCK);
                to.all(stuck.threads(), FailureMessages::write);
            }
            case Failure.NoProgress noProgress -> {
                to.one(Detail.NO_PROGRESS);
                to.number(noProgress.steps());
                to.all(noProgress.threads(), FailureMessages::write);
            }
            case Failure.Unwanted unwanted -> {
                to.one(Detail.UNWANTED);
                to.text(unwanted.output());
            }
        }
    }

    static Failure read(MessageReader from) throws IOException {
        return new Failure(from.one(KINDS), switch (from.one(DETAILS)) {
            case THROWN -> new Failure.Thrown(from.text(), thrown(from), cause(from), place(from));
            case STUCK -> new Failure.Stuck(from.all(FailureMessages::blocked));
            case NO_PROGRESS -> new Failure.NoProgress(from.number(), from.all(FailureMessages::fate));
            case UNWANTED -> new Failure.Unwanted(from.text());
        });
    }

    private static void write(Failure.ThrownText text, MessageWriter to) throws IOException {
        to.text(text.text());
        to.text(text.hindrance());
    }

    private static Failure.ThrownText thrown(MessageReader from) throws IOException {
        return new Failure.ThrownText(from.text(), from.text());
    }

    private static Failure.@Nullable ThrownText cause(MessageReader from) throws IOException {
        return from.flag() ? thrown(from) : null;
    }

    private static void write(Failure.Fate fate, MessageWriter to) throws IOException {
        to.flag(fate instanceof Failure.Blocked);
        switch (fate) {
            case Failure.Blocked blocked -> write(blocked, to);
            case Failure.Repeats repeats -> {
                to.text(repeats.thread());
                to.all(repeats.steps(), FailureMessages::write);
            }
        }
    }

    private static Failure.Fate fate(MessageReader from) throws IOException {
        return from.flag() ? blocked(from) : new Failure.Repeats(from.text(), from.all(FailureMessages::repeated));
    }

    private static void write(Failure.Blocked blocked, MessageWriter to) throws IOException {
        to.text(blocked.thread());
        write(blocked.awaited(), to);
        to.text(blocked.holder());
        to.flag(blocked.holdsItself());
        write(blocked.place(), to);
    }

    private static Failure.Blocked blocked(MessageReader from) throws IOException {
        return new Failure.Blocked(from.text(), readWait(from), from.text(), from.flag(), place(from));
    }

    private static void write(Failure.Repeated repeated, MessageWriter to) throws IOException {
        to.one(repeated.event());
        to.text(repeated.what());
        write(repeated.place(), to);
    }

    private static Failure.Repeated repeated(MessageReader from) throws IOException {
        return new Failure.Repeated(from.one(EVENTS), from.text(), place(from));
    }

    private static void write(Failure.Place place, MessageWriter to) throws IOException {
        to.text(place.file());
        to.number(place.line());
    }

    private static Failure.Place place(MessageReader from) throws IOException {
        return new Failure.Place(from.text(), from.number());
    }

    static void write(Wait wait, MessageWriter to) throws IOException {
        to.one(wait.what());
        to.text(wait.about());
        to.number(wait.count());
    }

    static Wait readWait(MessageReader from) throws IOException {
        return new Wait(from.one(WAITS), from.text(), from.number());
    }
}
