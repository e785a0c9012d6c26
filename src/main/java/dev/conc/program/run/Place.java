package dev.conc.program.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When and where something was printed in a recorded run, as the agent tells it.
 *
 * @param micros microseconds since 1970
 * @param process the process id
 * @param thread the number that the JVM gave the thread
 * @param line the line of the program, 0 where nobody knows it
 */
public record Place(long micros, long process, long thread, int line) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18});(\\d{1,18});(\\d{1,18});(\\d{1,9})");

    /** What the text of a frame says; nothing if it is no such text. */
    static Optional<Place> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Place(
                        Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)),
                        Integer.parseInt(matcher.group(4))))
                : Optional.empty();
    }
}
