package dev.conc.schedule.worker;

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
        String where = refused.file().isEmpty() ? "" : refused.file() + (refused.line() > 0 ? ":" + refused.line() : "") + ": ";
        return new CannotRun(Trouble.REFUSED, where + refused.reason(), refused);
    }

    /** What kind of reason it is. */
    public Trouble trouble() {
        return trouble;
    }

    Reply reply() {
        return reply;
    }
}
