package dev.conc.program.compile;

import java.nio.file.Path;

/**
 * The folders that {@code conc} uses.
 *
 * @param lessons the lessons of the course
 * @param agent the jar that is loaded into the JVM of a program
 * @param cache where compiled programs are kept; may be deleted at any time
 */
public record Directories(Path lessons, Path agent, Path cache) {
    /** The libraries of the course's programs, which the build puts beside the agent. */
    public LibraryShelf libraries() {
        return new LibraryShelf(agent.resolveSibling("lib").resolve("programs"));
    }
}
