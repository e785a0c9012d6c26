package dev.conc.schedule;

import java.io.Serial;

/** An execution has more steps than can be explored, and is not seen to go round in circles either: it may be long, or endless. */
public final class TooLong extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param message how many steps, and where they are taken, for a person */
    public TooLong(String message) {
        super(message);
    }
}
