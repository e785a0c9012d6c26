package dev.conc.ui.text;

import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java source in colours, a line each. Wrong source is coloured too, as well as can be. */
public final class JavaSource {
    /** Keywords, and the contextual ones that are almost always meant (Java Language Specification 25, section 3.9). */
    private static final Set<String> KEYWORDS = Set
            .of(("abstract assert boolean break byte case catch char class const continue default do double else enum extends final "
                    + "finally float for goto if implements import instanceof int interface long native new package private protected "
                    + "public return short static strictfp super switch synchronized this throw throws transient try void volatile while "
                    + "_ true false null var record sealed permits yield non-sealed when module").split(" "));

    private static final Pattern TOKEN = Pattern.compile("""
            (?<comment>//[^\\n]*+|/\\*(?s:.*?)(?:\\*/|\\z))\
            |(?<string>\"""(?s:.*?)(?:(?<!\\\\)\"""|\\z)\
            |"[^"\\\\\\n]*+(?:\\\\.[^"\\\\\\n]*+)*+"?|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'?)\
            |(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)\
            |(?<number>\\d[\\w.]*)""");

    private JavaSource() {}

    /** The lines of the source; as many as it has. */
    public static List<Line> lines(String source) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        int from = 0;
        while (matcher.find()) {
            spans.add(new Span(source.substring(from, matcher.start()), Role.TEXT));
            spans.add(new Span(matcher.group(), role(matcher)));
            from = matcher.end();
        }
        spans.add(new Span(source.substring(from), Role.TEXT));
        return split(spans);
    }

    private static Role role(Matcher matcher) {
        if (matcher.group("comment") != null) {
            return Role.COMMENT;
        }
        if (matcher.group("string") != null) {
            return Role.STRING;
        }
        if (matcher.group("number") != null) {
            return Role.NUMBER;
        }
        return KEYWORDS.contains(matcher.group()) ? Role.KEYWORD : Role.TEXT;
    }

    private static List<Line> split(List<Span> spans) {
        List<Line> lines = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        for (Span span : spans) {
            String[] parts = span.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(new Line(List.copyOf(line)));
                    line.clear();
                }
                if (!parts[i].isEmpty()) {
                    line.add(new Span(parts[i], span.role()));
                }
            }
        }
        if (!line.isEmpty()) {
            lines.add(new Line(List.copyOf(line)));
        }
        return lines;
    }
}
