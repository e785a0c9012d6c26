package dev.conc.progress;

/** A text is no progress that this {@code conc} knows. */
public final class ProgressInvalid extends Exception {
    private final String where;
    private final int format;

    private ProgressInvalid(String where, int format) {
        super(where);
        this.where = where;
        this.format = format;
    }

    /** A part of it is missing or is something else than it should be. */
    static ProgressInvalid at(String where) {
        return new ProgressInvalid(where, 0);
    }

    /** It was written by a {@code conc} that knows another format. */
    static ProgressInvalid newer(int format) {
        return new ProgressInvalid("format", format);
    }

    /** The part that is wrong, as a path of names in the JSON; empty for the whole. */
    public String where() {
        return where;
    }

    /** The number of its format, where that is a later one; else 0. */
    public int format() {
        return format;
    }
}
