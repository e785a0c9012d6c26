package dev.conc.lesson;

import dev.conc.problem.Listed;
import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Finds what a person meant by a name that may be short or misspelt. */
public final class Names {
    /** More are too many to read. */
    private static final int MOST_NAMES = 150;

    private Names() {}

    /**
     * The thing called {@code query}: by its whole name, in any case, or by a beginning that only one thing has.
     *
     * @param kind what the things are, for the message: "lesson"
     * @param things what each name stands for; several names may stand for one thing
     * @throws Problem if there is none, or several; it names what was probably meant
     */
    static <T> T find(Told kind, String query, Map<String, T> things) {
        return find(kind, query, things, things.keySet());
    }

    /**
     * The same, where not all names are worth suggesting.
     *
     * @param suggested the names among which to look for what was probably meant
     * @throws Problem if there is none, or several; it names what was probably meant
     */
    public static <T> T find(Told kind, String query, Map<String, T> things, Collection<String> suggested) {
        if (things.containsKey(query)) {
            return things.get(query);
        }
        String wanted = query.toLowerCase(Locale.ROOT);
        List<String> same = things.keySet().stream().filter(each -> each.toLowerCase(Locale.ROOT).equals(wanted)).toList();
        List<String> beginning = things.keySet().stream().filter(each -> each.toLowerCase(Locale.ROOT).startsWith(wanted)).toList();
        List<String> fitting = same.isEmpty() ? beginning : same;
        List<T> found = fitting.stream().map(things::get).distinct().toList();
        if (found.size() == 1 && !wanted.isEmpty()) {
            return found.getFirst();
        }
        if (found.size() > 1 && !wanted.isEmpty()) {
            throw Problem.usage("name.several", query, Listed.of(new TreeSet<>(fitting)));
        }
        throw Problem.usage("name.none", kind, query, suggestion(wanted, suggested));
    }

    private static Told suggestion(String wanted, Collection<String> names) {
        List<String> near = names.stream()
                .filter(each -> distance(wanted, each.toLowerCase(Locale.ROOT)) <= Math.max(1, wanted.length() / 3))
                .sorted(Comparator.comparing((String each) -> distance(wanted, each.toLowerCase(Locale.ROOT)))
                        .thenComparing(each -> each))
                .limit(3)
                .toList();
        if (near.isEmpty()) {
            Told first = Listed.of(names.stream().sorted().limit(MOST_NAMES));
            return names.isEmpty() ? _ -> ""
                    : names.size() > MOST_NAMES ? Sentence.of("name.many", first, names.size() - MOST_NAMES)
                            : Sentence.of("name.all", first);
        }
        return language -> Sentence.of("name.near", String.join(Sentence.of("name.or").words(language), near)).words(language);
    }

    /** How many letters must be put in, left out, replaced or swapped with the next (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int best = Math.min(replaced, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                distance[i][j] = swapped ? Math.min(best, distance[i - 2][j - 2] + 1) : best;
            }
        }
        return distance[a.length()][b.length()];
    }
}
