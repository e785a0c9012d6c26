package dev.conc.program.run;

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

    /**
     * Another process that the program started and that writes to the same output, or the JVM itself.
     *
     * @param pid its process id, 0 where nobody knows it: only a program that starts itself again tells
     */
    record OfProcess(long pid) implements Origin {
        /** A process that did not tell its id. */
        public static final OfProcess UNKNOWN = new OfProcess(0);

        @Override
        public String tag() {
            return pid == 0 ? "process" : "pid " + pid;
        }

        @Override
        public boolean isMain() {
            return false;
        }
    }
}
