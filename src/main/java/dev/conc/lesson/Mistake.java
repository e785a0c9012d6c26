package dev.conc.lesson;

import dev.conc.problem.Told;
import dev.conc.text.Visible;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Something wrong in a lesson.
 *
 * @param file where it is
 * @param line the line, from 1
 * @param cause what is wrong, and what would be right
 */
public record Mistake(Path file, int line, Told cause) implements Told {
    /** File, line and cause on one line, as compilers print them. */
    @Override
    public String words(Locale language) {
        return Visible.line(file + ":" + line + ": " + cause.words(language));
    }
}
