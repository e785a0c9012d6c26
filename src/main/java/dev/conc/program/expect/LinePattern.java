package dev.conc.program.expect;

import dev.conc.problem.Listed;
import dev.conc.problem.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line that a program must print, with placeholders for what varies, such as {@code {pid:child}}. */
final class LinePattern {
    /** Stands in texts of several lines alone. */
    private static final String LINES = "lines";

    /** Up to the beginning of a line, or to the end of all. */
    private static final String WHOLE_LINES = "(?s:.*)(?:(?<![^\\n])|\\z)";

    private static final Map<String, String> KINDS = Map.of(
            "int", "[+-]?\\d+",
            "seconds", "\\d+(?:\\.\\d+)?",
            "pid", "[1-9]\\d*",
            "word", "\\S+",
            "text", ".*",
            LINES, WHOLE_LINES);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|\\{([^{}]*)}|\\{");

    private sealed interface Part {}

    private record Literal(String text) implements Part {}

    /** @param name empty where nothing is captured */
    private record Placeholder(String kind, String name) implements Part {}

    private final String text;
    private final List<Part> parts;
    private final int place;

    private LinePattern(String text, List<Part> parts, int place) {
        this.text = text;
        this.parts = parts;
        this.place = place;
    }

    /** The same pattern as it stands in a line of a file. */
    LinePattern at(int line) {
        return new LinePattern(text, parts, line);
    }

    /** The line of the file in which it stands, from 1; 0 if it is of no file. */
    int place() {
        return place;
    }

    /**
     * The pattern written as {@code text}.
     *
     * @throws PatternInvalid if a placeholder is not one that is known
     */
    static LinePattern parse(String text) {
        return parse(text, KINDS.keySet().stream().filter(each -> !each.equals(LINES)).collect(Collectors.toSet()));
    }

    /**
     * The same for a text of several lines.
     *
     * @throws PatternInvalid if a placeholder is not one that is known
     */
    static LinePattern parseLines(String text) {
        return parse(text, KINDS.keySet());
    }

    private static LinePattern parse(String text, Set<String> known) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int from = 0;
        while (matcher.find()) {
            parts.add(new Literal(text.substring(from, matcher.start())));
            parts.add(matcher.group().equals("{{") ? new Literal("{") : placeholder(matcher.group(1), known));
            from = matcher.end();
        }
        parts.add(new Literal(text.substring(from)));
        return new LinePattern(text, List.copyOf(parts), 0);
    }

    private static Placeholder placeholder(@org.jspecify.annotations.Nullable String inside, Set<String> known) {
        if (inside == null) {
            throw new PatternInvalid(Sentence.of("pattern.open"));
        }
        int colon = inside.indexOf(':');
        String kind = colon < 0 ? inside : inside.substring(0, colon);
        String name = colon < 0 ? "" : inside.substring(colon + 1);
        if (!known.contains(kind)) {
            throw new PatternInvalid(
                    Sentence.of("pattern.unknown", inside, Listed.of(known.stream().sorted().map(each -> "{" + each + "}"))));
        }
        if (!name.matches("[A-Za-z][A-Za-z0-9]*|") || (colon >= 0 && name.isEmpty())) {
            throw new PatternInvalid(Sentence.of("pattern.name", inside));
        }
        return new Placeholder(kind, name);
    }

    /**
     * Whether {@code line} matches where {@code captured} holds what the names stand for so far.
     *
     * @return what the names stand for afterwards; empty if the line does not match
     */
    Optional<Map<String, String>> match(String line, Map<String, String> captured) {
        List<String> names = new ArrayList<>();
        String expression = expression(captured, names);
        Matcher matcher = Pattern.compile(expression, Pattern.DOTALL).matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> after = new HashMap<>(captured);
        names.forEach(name -> after.put(name, matcher.group(name)));
        return Optional.of(after);
    }

    /** A regular expression for whole texts that match. Nothing that varies goes over the end of a line, but {@code {lines}}. */
    String expression() {
        return expression(Map.of(), new ArrayList<>());
    }

    /** @param names takes the names that the expression captures */
    private String expression(Map<String, String> captured, List<String> names) {
        StringBuilder expression = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Literal literal -> expression.append(Pattern.quote(literal.text()));
                case Placeholder each when captured.containsKey(each.name()) ->
                        expression.append(Pattern.quote(captured.get(each.name())));
                case Placeholder each when names.contains(each.name()) ->
                        expression.append("\\k<").append(each.name()).append('>');
                case Placeholder each when each.name().isEmpty() ->
                        expression.append("(?:").append(KINDS.get(each.kind())).append(')');
                case Placeholder each -> {
                    expression.append("(?<").append(each.name()).append('>').append(KINDS.get(each.kind())).append(')');
                    names.add(each.name());
                }
            }
        }
        return expression.toString();
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
