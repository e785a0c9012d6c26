package dev.conc.schedule;

/** The program did not do the same under the same schedule: it depends on something that is not controlled. */
public final class Diverged extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message what was expected and what happened, at which step and line */
    public Diverged(String message) {
        super(message);
    }
}
