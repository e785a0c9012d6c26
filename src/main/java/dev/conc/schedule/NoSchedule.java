package dev.conc.schedule;

import java.util.Locale;

/** A text that is no schedule. */
public final class NoSchedule extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final transient Hindrance hindrance;

    NoSchedule(Hindrance hindrance) {
        super(hindrance.words(Locale.ENGLISH));
        this.hindrance = hindrance;
    }

    /** What is wrong with it. */
    public Hindrance hindrance() {
        return hindrance;
    }
}
