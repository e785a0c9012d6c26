package dev.conc.program.record;

import dev.conc.program.run.Ending;
import java.util.List;

/**
 * The recording of a real run: what its threads and processes did, and when.
 *
 * @param program the program's id
 * @param file the name of its source file
 * @param source its source, as it was run
 * @param lanes the threads and processes, those of a process together, in the order in which they began
 * @param events in the order of their times
 * @param leftOut how many more events there were at the end
 * @param ending how the run ended
 */
public record Recording(String program, String file, String source, List<Lane> lanes, List<Event> events, long leftOut, Ending ending) {
    /** More events than these are not kept. */
    public static final int MOST_EVENTS = 100_000;

    /**
     * A thread, or a process whose threads nobody knows.
     *
     * @param process the process id; 0 where nobody knows it
     * @param thread the number that the JVM gave the thread; 0 for a process
     * @param name what it is called
     */
    public record Lane(long process, long thread, String name) {}

    /** What was done. */
    public enum Kind {
        /** A thread or process begins. */
        BEGIN,
        /** A thread or process ends. */
        END,
        /** It starts a thread. */
        START,
        /** It starts a process. */
        LAUNCH,
        /** It waits for a lock that another one has. */
        LOCK,
        /** It waits in a call. */
        WAIT,
        /** It sleeps. */
        SLEEP,
        /** What it waited for is there. */
        GO_ON,
        /** It has read from a socket. */
        READ,
        /** It has written to a socket. */
        WRITE,
        /** It prints a line. */
        PRINT,
        /** It prints a line to standard error. */
        ERROR;

        /** Whether the lane stands still after it. */
        public boolean waits() {
            return this == LOCK || this == WAIT || this == SLEEP;
        }
    }

    /**
     * Something that was done.
     *
     * @param lane whose it is, from 0
     * @param what the thread, process, lock, call or peer that it is about, or the line that was printed; may be empty
     * @param amount how many bytes were read or written, or how many microseconds waited; 0 for the others
     * @param micros when, in microseconds since the beginning
     * @param line the line of the source, 0 where nobody knows it
     */
    public record Event(int lane, Kind kind, String what, long amount, long micros, int line) {}
}
