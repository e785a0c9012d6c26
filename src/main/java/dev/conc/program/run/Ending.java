package dev.conc.program.run;

import java.time.Duration;

/** How a run ended. */
public sealed interface Ending {
    /** Whether the program ended by itself with exit code 0. */
    default boolean isFine() {
        return this instanceof Exited exited && exited.code() == 0;
    }

    /** What happened, as the end of an English sentence about the program; the JSON of {@code conc run} has it so. */
    String words();

    /** The program ended by itself. */
    record Exited(int code) implements Ending {
        @Override
        public String words() {
            return "ended with exit code " + code;
        }
    }

    /** The program ran for longer than it may. */
    record TimeLimit(Duration limit) implements Ending {
        @Override
        public String words() {
            return "was stopped: it ran for longer than " + limit.toSeconds() + " s";
        }
    }

    /** The program printed more than it may. */
    record OutputLimit(long bytes) implements Ending {
        @Override
        public String words() {
            return "was stopped: it printed more than " + (bytes >> 20) + " MiB";
        }
    }

    /** The program used more memory than it may. */
    record MemoryLimit(int mebibytes) implements Ending {
        @Override
        public String words() {
            return "ran out of memory: it may use " + mebibytes + " MiB";
        }
    }

    /** The learner stopped the program. */
    record Stopped() implements Ending {
        @Override
        public String words() {
            return "was stopped";
        }
    }
}
