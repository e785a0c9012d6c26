package dev.conc.ui.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a source that is not what its page is about, such as a class that several programs share: a line {@code //FOLD} and all that follows it.
 *
 * @param first the number of the first line, from 1: that of {@code //FOLD}
 * @param last the number of the last line
 */
public record SourceFold(int first, int last) {
    private static final Pattern MARK = Pattern.compile("^//FOLD[ \\t]*$", Pattern.MULTILINE);

    /** Where a source can be folded; empty for one that says nothing of it, or ends there. */
    public static Optional<SourceFold> of(String source) {
        Matcher mark = MARK.matcher(source);
        if (!mark.find()) {
            return Optional.empty();
        }
        int first = (int) source.substring(0, mark.end()).lines().count();
        int last = (int) source.stripTrailing().lines().count();
        return last > first ? Optional.of(new SourceFold(first, last)) : Optional.empty();
    }
}
