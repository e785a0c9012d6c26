package dev.conc.cli;

import dev.conc.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a line into words as shells do: quotes of both kinds, a backslash before what would mean something, {@code #} for comments. */
final class Words {
    /** Before other characters a backslash stands for itself, as in paths of Windows. */
    private static final String ESCAPED = " \t\"'\\#";

    private final String line;
    private final List<String> words = new ArrayList<>();
    private @Nullable StringBuilder word;

    private Words(String line) {
        this.line = line;
    }

    /**
     * The words of a line.
     *
     * @throws Problem if a quote is not closed
     */
    static List<String> of(String line) {
        return new Words(line).split();
    }

    private List<String> split() {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isWhitespace(c)) {
                end();
            } else if (c == '#' && word == null) {
                return words;
            } else if (c == '"' || c == '\'') {
                i = quoted(i);
            } else if (c == '\\' && i + 1 < line.length() && ESCAPED.indexOf(line.charAt(i + 1)) >= 0) {
                begun().append(line.charAt(++i));
            } else {
                begun().append(c);
            }
        }
        end();
        return words;
    }

    /** Takes what is in quotes and gives the place of the closing one. */
    private int quoted(int opening) {
        char quote = line.charAt(opening);
        StringBuilder to = begun();
        for (int i = opening + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == quote) {
                return i;
            }
            boolean escape = c == '\\' && quote == '"' && i + 1 < line.length() && "\"\\".indexOf(line.charAt(i + 1)) >= 0;
            to.append(escape ? line.charAt(++i) : c);
        }
        throw Problem.usage("shell.quote", line.strip());
    }

    private StringBuilder begun() {
        StringBuilder current = word;
        if (current == null) {
            current = new StringBuilder();
            word = current;
        }
        return current;
    }

    private void end() {
        if (word != null) {
            words.add(word.toString());
            word = null;
        }
    }
}
