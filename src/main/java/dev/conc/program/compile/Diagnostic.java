package dev.conc.program.compile;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A complaint of the compiler.
 *
 * @param sibling the file that it is about, where that is not the program's own
 * @param line the line in the source, from 1; 0 if the complaint has none
 * @param column the column, from 1; 0 if the complaint has none
 * @param message what is wrong, in the compiler's words
 */
public record Diagnostic(Optional<Path> sibling, int line, int column, String message) {
    /** A complaint about the program's own file. */
    public Diagnostic(int line, int column, String message) {
        this(Optional.empty(), line, column, message);
    }

    /** Whether it is about a line of the program's own file. */
    public boolean isAt(int ownLine) {
        return sibling.isEmpty() && line == ownLine;
    }
}
