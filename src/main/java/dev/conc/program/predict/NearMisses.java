package dev.conc.program.predict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Outputs that look like those of a program and are not: words of one in another, other numbers, lines in another order. */
final class NearMisses {
    private static final Pattern TOKEN = Pattern.compile("-?\\d++(?![\\p{L}\\p{N}])|[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*|[^\\p{L}\\p{N}]",
            Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");

    private final List<String> outputs;
    private final Set<String> known;
    private final Random random;

    /**
     * @param outputs those of the program
     * @param known those that are not wanted
     */
    NearMisses(Set<String> outputs, Set<String> known, Random random) {
        this.outputs = List.copyOf(outputs);
        this.known = known;
        this.random = random;
    }

    /** So many, or fewer where there is nothing left to change. */
    List<String> some(int count) {
        Set<String> chosen = new LinkedHashSet<>();
        if (areOrdersOfTheSameLines()) {
            chosen.addAll(shuffled(swapped()));
        } else {
            inTurn(List.of(shuffled(mixed()), shuffled(changed()), shuffled(swapped())), chosen);
        }
        chosen.addAll(shuffled(mixed()));
        chosen.addAll(shuffled(shortened()));
        return chosen.stream().limit(Math.max(0, count)).toList();
    }

    private boolean areOrdersOfTheSameLines() {
        return outputs.size() > 1 && outputs.stream().map(each -> each.lines().sorted().toList()).distinct().count() == 1;
    }

    private List<String> shuffled(Set<String> found) {
        List<String> list = new ArrayList<>(found);
        list.removeAll(known);
        Collections.shuffle(list, random);
        return list;
    }

    private static void inTurn(List<List<String>> lists, Set<String> chosen) {
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<String> list : lists) {
                if (i < list.size()) {
                    chosen.add(list.get(i));
                }
            }
        }
    }

    private static List<String> tokens(String output) {
        return TOKEN.matcher(output).results().map(MatchResult::group).toList();
    }

    private static boolean isWord(String token) {
        return Character.isLetterOrDigit(token.codePointBefore(token.length()));
    }

    /** Whether they differ in words alone. */
    private static boolean haveOneShape(List<String> one, List<String> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i)) && !(isWord(one.get(i)) && isWord(other.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String with(List<String> tokens, int index, String token) {
        List<String> changed = new ArrayList<>(tokens);
        changed.set(index, token);
        return String.join("", changed);
    }

    /** One word of an output in another. */
    private Set<String> mixed() {
        Set<String> found = new TreeSet<>();
        for (String output : outputs) {
            List<String> tokens = tokens(output);
            for (String other : outputs) {
                List<String> others = tokens(other);
                for (int i = 0; haveOneShape(tokens, others) && i < tokens.size(); i++) {
                    found.add(with(tokens, i, others.get(i)));
                }
            }
        }
        return found;
    }

    /** A number that is a little more or less, a yes that is a no. */
    private Set<String> changed() {
        Set<String> found = new TreeSet<>();
        for (String output : outputs) {
            List<String> tokens = tokens(output);
            for (int i = 0; i < tokens.size(); i++) {
                for (String other : others(tokens.get(i))) {
                    if (varies(tokens, i)) {
                        found.add(with(tokens, i, other));
                    }
                }
            }
        }
        return found;
    }

    /** Where outputs differ in some places, the others are beyond doubt. */
    private boolean varies(List<String> tokens, int index) {
        return outputs.size() == 1
                || outputs.stream().map(NearMisses::tokens)
                        .anyMatch(each -> haveOneShape(tokens, each) && !each.get(index).equals(tokens.get(index)));
    }

    private static List<String> others(String token) {
        if (token.equals("true") || token.equals("false")) {
            return List.of(token.equals("true") ? "false" : "true");
        }
        if (!NUMBER.matcher(token).matches()) {
            return List.of();
        }
        long number = Long.parseLong(token);
        long step = (long) Math.pow(10, Long.toString(Math.abs(number)).length() - 1);
        return number == 0 ? List.of("1") : List.of(Long.toString(number - step), Long.toString(number + step));
    }

    /** Two lines that follow each other in the other order. */
    private Set<String> swapped() {
        Set<String> found = new TreeSet<>();
        for (String output : outputs) {
            List<String> lines = output.lines().toList();
            for (int i = 0; i + 1 < lines.size(); i++) {
                List<String> other = new ArrayList<>(lines);
                Collections.swap(other, i, i + 1);
                found.add(String.join("\n", other));
            }
        }
        return found;
    }

    /** Without the last line. */
    private Set<String> shortened() {
        Set<String> found = new TreeSet<>();
        for (String output : outputs) {
            found.add(output.substring(0, Math.max(0, output.lastIndexOf('\n'))));
        }
        return found;
    }
}
