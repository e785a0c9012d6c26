package dev.conc.ui.plain;

import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import java.util.ArrayList;
import java.util.List;

/** Sentences on as many lines as they take, none of which ends within a word. */
public final class Paragraphs {
    private Paragraphs() {}

    /** Each line of a text broken into lines of at most so many columns; a path or other word that is longer has a line for itself. */
    public static String of(String text, int width) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.addAll(Glyph.width(line) <= width ? List.of(line) : paragraph(line, width)));
        return String.join(System.lineSeparator(), lines);
    }

    private static List<String> paragraph(String line, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder sentence = new StringBuilder();
        for (String word : line.split(" ")) {
            if (Glyph.width(word) > width && word.length() == Glyph.width(word)) {
                wrap(sentence, width, lines);
                lines.add(word);
            } else {
                sentence.append(sentence.isEmpty() ? "" : " ").append(word);
            }
        }
        wrap(sentence, width, lines);
        return lines;
    }

    private static void wrap(StringBuilder sentence, int width, List<String> lines) {
        if (!sentence.isEmpty()) {
            Wrapper.wrap(List.of(new Span(sentence.toString(), Role.TEXT)), width).stream().map(Line::text).forEach(lines::add);
            sentence.setLength(0);
        }
    }
}
