package dev.conc.schedule;

import java.util.Locale;

/**
 * Something that an execution did wrong.
 *
 * @param message one or more lines for a person: what happened, in which thread, at which line of which file
 */
public record Failure(Kind kind, String message) {
    public enum Kind {
        EXCEPTION, ASSERTION, DEADLOCK, LIVELOCK, LEAK;

        /** The word used in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
