package dev.conc.lesson;

import dev.conc.problem.Listed;
import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import dev.conc.text.Spelling;
import java.util.Collection;
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
        List<String> near = Spelling.near(wanted, names);
        if (near.isEmpty()) {
            Told first = Listed.of(names.stream().sorted().limit(MOST_NAMES));
            return names.isEmpty() ? _ -> ""
                    : names.size() > MOST_NAMES ? Sentence.of("name.many", first, names.size() - MOST_NAMES)
                            : Sentence.of("name.all", first);
        }
        return language -> Sentence.of("name.near", String.join(Sentence.of("name.or").words(language), near)).words(language);
    }
}
