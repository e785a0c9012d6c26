package dev.conc.cli;

import dev.conc.problem.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A path that an option or a variable names. */
final class GivenPath {
    private GivenPath() {}

    /**
     * The path.
     *
     * @param where the option or the variable, to be named in a complaint
     * @throws Problem if no file can have this name
     */
    static Path of(String where, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Problem.usage("path.impossible", where, text);
        }
    }
}
