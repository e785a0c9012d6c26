package dev.conc.cli;

import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import java.util.Optional;

/**
 * What was found when the machine was examined.
 *
 * @param subject what was looked at: a program, or a word that the JSON has and that has a sentence {@code doctor.subject.…}
 * @param found what was found
 * @param advice what to do; empty where nothing need be done
 */
record Finding(String subject, State state, Told found, Optional<Told> advice) {
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

        /** The word that the JSON has. */
        String word() {
            return word;
        }

        /** The word that a person reads. */
        Told told() {
            return Sentence.of("doctor.state." + word);
        }
    }

    static Finding good(String subject, Told found) {
        return new Finding(subject, State.GOOD, found, Optional.empty());
    }

    static Finding less(String subject, Told found, Told advice) {
        return new Finding(subject, State.LESS, found, Optional.of(advice));
    }

    static Finding missing(String subject, Told found, Told advice) {
        return new Finding(subject, State.MISSING, found, Optional.of(advice));
    }
}
