package dev.conc.schedule.worker;

import dev.conc.schedule.Hindrance;
import dev.conc.schedule.allow.RefusalWords;
import java.util.Locale;

/** A worker cannot do what it was asked, and says why. */
public final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Reply reply;
    private final Trouble trouble;

    private CannotRun(Trouble trouble, Reply reply) {
        super(words(reply, Locale.ENGLISH));
        this.trouble = trouble;
        this.reply = reply;
    }

    /** For the given reason. */
    public static CannotRun because(Trouble trouble, Hindrance hindrance) {
        return new CannotRun(trouble, new Reply.Failed(trouble, hindrance));
    }

    /** For a reason of the given kind. */
    public static CannotRun because(Trouble trouble, Hindrance.Kind kind, Object... names) {
        return because(trouble, Hindrance.of(kind, names));
    }

    /** The program does what cannot be controlled. */
    public static CannotRun refused(Reply.Refused refused) {
        return new CannotRun(Trouble.REFUSED, refused);
    }

    private static String words(Reply reply, Locale language) {
        return switch (reply) {
            case Reply.Refused refused -> where(refused) + RefusalWords.text(refused.what(), refused.reason(), language);
            case Reply.Failed failed -> failed.hindrance().words(language);
            default -> throw new IllegalArgumentException("no trouble: " + reply);
        };
    }

    private static String where(Reply.Refused refused) {
        return refused.file().isEmpty() ? "" : refused.file() + (refused.line() > 0 ? ":" + refused.line() : "") + ": ";
    }

    /** Why, in a language. */
    public String words(Locale language) {
        return words(reply, language);
    }

    /** What kind of reason it is. */
    public Trouble trouble() {
        return trouble;
    }

    Reply reply() {
        return reply;
    }
}
