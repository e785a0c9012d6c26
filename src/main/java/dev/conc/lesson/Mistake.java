package dev.conc.lesson;

import dev.conc.text.Visible;
import java.nio.file.Path;

/**
 * Something wrong in a lesson.
 *
 * @param file where it is
 * @param line the line, from 1
 * @param cause what is wrong, and what would be right
 */
public record Mistake(Path file, int line, String cause) {
    /** File, line and cause on one line, as compilers print them. */
    @Override
    public String toString() {
        return Visible.line(file + ":" + line + ": " + cause);
    }
}
