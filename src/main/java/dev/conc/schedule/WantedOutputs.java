package dev.conc.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a program may print. A line end at the end makes no difference. */
public final class WantedOutputs {
    /** Every output is fine. */
    public static final WantedOutputs ANY = new WantedOutputs(List.of());

    /** Answers are kept for so many outputs: most programs have few. */
    private static final int MOST_KEPT = 10_000;

    private final List<Pattern> patterns;
    private final Map<String, Boolean> known = new HashMap<>();

    /** @param expressions regular expressions, one of which the whole output must match; none if every output is fine */
    public WantedOutputs(List<String> expressions) {
        this.patterns = expressions.stream().map(Pattern::compile).toList();
    }

    /** Whether the output is none of them. */
    public synchronized boolean isUnwanted(String output) {
        if (patterns.isEmpty()) {
            return false;
        }
        Boolean before = known.get(output);
        if (before != null) {
            return before;
        }
        String text = output.endsWith("\n") ? output.substring(0, output.length() - 1) : output;
        boolean unwanted = patterns.stream().noneMatch(each -> each.matcher(text).matches());
        if (known.size() < MOST_KEPT) {
            known.put(output, unwanted);
        }
        return unwanted;
    }
}
