package dev.conc.schedule.instrument;

import java.io.Serial;

/** The program uses something that cannot be controlled. */
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;

    /** @param reason what cannot be controlled and why, for a person */
    public Refusal(String file, int line, String reason) {
        super(reason);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    /** Counted from 1; 0 where the compiler left none. */
    public int line() {
        return line;
    }
}
