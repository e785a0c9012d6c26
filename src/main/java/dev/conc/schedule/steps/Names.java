package dev.conc.schedule.steps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names as a row of the table gives them, separated by blanks: a star stands for any characters, at the beginning or the end; what a minus stands before is left out. */
final class Names {
    private final Set<String> exact = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();

    private Names() {}

    /** The names that a row lists, without those that it leaves out. */
    static Names listed(String words) {
        Names names = new Names();
        for (String word : words.split("\\s+")) {
            if (!word.startsWith("-")) {
                names.add(word);
            }
        }
        return names;
    }

    /** The names that a row leaves out. */
    static Names leftOut(String words) {
        Names names = new Names();
        for (String word : words.split("\\s+")) {
            if (word.startsWith("-")) {
                names.add(word.substring(1));
            }
        }
        return names;
    }

    private void add(String word) {
        boolean end = word.endsWith("*");
        boolean beginning = word.length() > 1 && word.startsWith("*");
        if (beginning) {
            (end ? parts : ends).add(word.substring(1, word.length() - (end ? 1 : 0)));
        } else if (end) {
            beginnings.add(word.substring(0, word.length() - 1));
        } else {
            exact.add(word);
        }
    }

    boolean contains(String name) {
        return exact.contains(name) || beginnings.stream().anyMatch(name::startsWith) || ends.stream().anyMatch(name::endsWith)
                || parts.stream().anyMatch(name::contains);
    }

    /** Those without a star. */
    Set<String> exact() {
        return exact;
    }
}
