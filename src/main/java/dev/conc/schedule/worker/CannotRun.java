package dev.conc.schedule.worker;

import dev.conc.schedule.allow.RefusalWords;
import java.util.Locale;

/** A worker cannot do what it was asked, and says why for a person. */
public final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Reply reply;
    private final Trouble trouble;

    private CannotRun(Trouble trouble, String message, Reply reply) {
        super(message);
        this.trouble = trouble;
        this.reply = reply;
    }

    /** For the given reason. */
    public static CannotRun because(Trouble trouble, String message) {
        return new CannotRun(trouble, message, new Reply.Failed(trouble, message));
    }

    /** The program does what cannot be controlled. */
    public static CannotRun refused(Reply.Refused refused) {
        return new CannotRun(Trouble.REFUSED, words(refused, Locale.ENGLISH), refused);
    }

    private static String words(Reply.Refused refused, Locale language) {
        String where = refused.file().isEmpty() ? "" : refused.file() + (refused.line() > 0 ? ":" + refused.line() : "") + ": ";
        return where + RefusalWords.text(refused.what(), refused.reason(), language);
    }

    /** The message in a language; what is no refusal is told in English alone. */
    public String message(Locale language) {
        return reply instanceof Reply.Refused refused ? words(refused, language) : String.valueOf(getMessage());
    }

    /** What kind of reason it is. */
    public Trouble trouble() {
        return trouble;
    }

    Reply reply() {
        return reply;
    }
}
