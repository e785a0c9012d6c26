package dev.conc.program;

/** Who printed something. */
public sealed interface Origin {
    /** A short name that fits in front of a line. */
    String tag();

    /** Whether this is the thread in which the program began. */
    boolean isMain();

    /**
     * A thread of the program.
     *
     * @param id the number that the JVM gave it; 0 for the thread in which the program began
     * @param name the name that the program gave it; empty if it gave none
     */
    record OfThread(long id, String name) implements Origin {
        @Override
        public String tag() {
            return name.isEmpty() ? "thread " + id : name;
        }

        @Override
        public boolean isMain() {
            return id == 0;
        }
    }

    /** Another process that the program started and that writes to the same output, or the JVM itself. */
    record OfProcess() implements Origin {
        @Override
        public String tag() {
            return "process";
        }

        @Override
        public boolean isMain() {
            return false;
        }
    }
}
