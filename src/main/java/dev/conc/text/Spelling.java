package dev.conc.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which names a person may have meant by one that is misspelt. */
public final class Spelling {
    /** More are no help. */
    private static final int MOST = 3;

    private Spelling() {}

    /** Those of the names that are like what was written in any case, the nearest first; at most three. */
    public static List<String> near(String written, Collection<String> names) {
        String wanted = written.toLowerCase(Locale.ROOT);
        int most = Math.max(1, wanted.length() / 3);
        return names.stream()
                .filter(each -> distance(wanted, each.toLowerCase(Locale.ROOT)) <= most)
                .sorted(Comparator.comparing((String each) -> distance(wanted, each.toLowerCase(Locale.ROOT)))
                        .thenComparing(each -> each))
                .limit(MOST)
                .toList();
    }

    /** How many letters must be put in, left out, replaced or swapped with the next (optimal string alignment, after Damerau). */
    static int distance(String a, String b) {
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
