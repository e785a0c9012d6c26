package dev.conc.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as a shell takes them, for commands that are printed to be copied. */
public final class ShellWords {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=,+%-]+");

    private ShellWords() {}

    /** The word, in quotes where a shell would see anything else in it. */
    public static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** What a command ends with that hands these arguments to its program: {@code  -- a 'b c'} with a space before it, and nothing where there are none. */
    public static String arguments(List<String> arguments) {
        return arguments.isEmpty() ? "" : " -- " + arguments.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }
}
