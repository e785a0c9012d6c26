package dev.conc.cli;

import dev.conc.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large the screen in a picture is, in cells. */
record PictureSize(int columns, int rows) {
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,2})x([1-9]\\d{0,2})");

    /**
     * Reads the value of {@code --size}.
     *
     * @throws Problem if it is none
     */
    static PictureSize of(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw Problem.usage("option.size", text);
        }
        return new PictureSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
}
