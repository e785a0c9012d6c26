package dev.conc.program.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The first line that was not as expected.
 *
 * @param line its number, from 1
 * @param expected the lines that would have been right there, with placeholders for what varies
 * @param end whether it would have been right, too, if nothing more had come
 * @param printed what came; empty if nothing more did
 * @param place the line of the file, from 1, in which the first of the expected lines is written; empty if none was expected
 */
public record LineMismatch(int line, List<String> expected, boolean end, Optional<String> printed, OptionalInt place) {
    /** As builds and authors read it. */
    @Override
    public String toString() {
        List<String> right = new ArrayList<>();
        expected.forEach(each -> right.add("\"" + each + "\""));
        if (end) {
            right.add("no more lines");
        }
        return "line " + line + ": expected " + String.join(" or ", right) + ", printed "
                + printed.map(each -> "\"" + each + "\"").orElse("nothing more");
    }
}
