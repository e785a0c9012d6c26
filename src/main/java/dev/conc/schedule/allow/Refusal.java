package dev.conc.schedule.allow;

import java.io.Serial;
import java.util.Locale;

/** The program uses something that it may not use under control. */
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final String what;
    private final Reason reason;

    /**
     * @param file the source file; empty where it is not known
     * @param line counted from 1; 0 where the compiler left none
     * @param what is refused, as the source has it: {@code Runtime.exec}
     */
    public Refusal(String file, int line, String what, Reason reason) {
        super(RefusalWords.text(what, reason, Locale.ENGLISH));
        this.file = file;
        this.line = line;
        this.what = what;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    /** Counted from 1; 0 where the compiler left none. */
    public int line() {
        return line;
    }

    /** What is refused, as the source has it. */
    public String what() {
        return what;
    }

    public Reason reason() {
        return reason;
    }
}
