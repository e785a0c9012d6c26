package dev.conc.program.compile;

import dev.conc.problem.Told;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A complaint of the compiler.
 *
 * @param sibling the file that it is about, where that is not the program's own
 * @param line the line in the source, from 1; 0 if the complaint has none
 * @param column the column, from 1; 0 if the complaint has none
 * @param told what is wrong: the compiler's words, or where it said nothing words of our own
 */
public record Diagnostic(Optional<Path> sibling, int line, int column, Told told) {
    /** What the compiler said. */
    public Diagnostic(Optional<Path> sibling, int line, int column, String message) {
        this(sibling, line, column, (Told) _ -> message);
    }

    /** A complaint about the program's own file. */
    public Diagnostic(int line, int column, String message) {
        this(Optional.empty(), line, column, message);
    }

    /** A complaint about the program as a whole. */
    static Diagnostic ofProgram(Told told) {
        return new Diagnostic(Optional.empty(), 0, 0, told);
    }

    /** What is wrong, in English. */
    public String message() {
        return told.words(Locale.ENGLISH);
    }

    /** Whether it is about a line of the program's own file. */
    public boolean isAt(int ownLine) {
        return sibling.isEmpty() && line == ownLine;
    }
}
