package dev.conc.cli;

/**
 * What was found when the machine was examined.
 *
 * @param subject what was looked at
 * @param found what was found
 * @param advice what to do; empty where nothing need be done
 */
record Finding(String subject, State state, String found, String advice) {
    /** How good it is. */
    enum State {
        /** As it should be. */
        GOOD("ok"),
        /** Some example shows less than it could. */
        LESS("less"),
        /** {@code conc} cannot work so. */
        MISSING("missing");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The word that a person and the JSON read. */
        String word() {
            return word;
        }
    }

    static Finding good(String subject, String found) {
        return new Finding(subject, State.GOOD, found, "");
    }

    static Finding less(String subject, String found, String advice) {
        return new Finding(subject, State.LESS, found, advice);
    }

    static Finding missing(String subject, String found, String advice) {
        return new Finding(subject, State.MISSING, found, advice);
    }
}
