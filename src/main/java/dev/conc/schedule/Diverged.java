package dev.conc.schedule;

import java.util.Locale;

/** The program did not do the same under the same schedule: it depends on something that is not controlled. */
public final class Diverged extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Hindrance hindrance;

    /** @param hindrance what was expected and what happened, at which step and line */
    public Diverged(Hindrance hindrance) {
        super(hindrance.words(Locale.ENGLISH));
        this.hindrance = hindrance;
    }

    /** What was expected and what happened. */
    public Hindrance hindrance() {
        return hindrance;
    }
}
