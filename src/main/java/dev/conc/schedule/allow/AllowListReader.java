package dev.conc.schedule.allow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/** Reads the list from {@code allowed.txt}, which says how it is written. */
final class AllowListReader {
    final Map<String, ClassRule> classes = new HashMap<>(2048);
    final Map<String, Reason> packages = new HashMap<>();
    private String prefix = "";

    static AllowListReader read() {
        AllowListReader reader = new AllowListReader();
        try (InputStream in = AllowListReader.class.getResourceAsStream("allowed.txt")) {
            if (in == null) {
                throw new IllegalStateException("allowed.txt is not there");
            }
            StringTokenizer lines = new StringTokenizer(new String(in.readAllBytes(), StandardCharsets.UTF_8), "\n");
            while (lines.hasMoreTokens()) {
                reader.line(lines.nextToken());
            }
            return reader;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void line(String text) {
        String line = text.strip();
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        // No regular expressions: this is read when a worker starts, and to compile one takes longer than all the rest.
        List<String> words = new ArrayList<>();
        for (StringTokenizer each = new StringTokenizer(line); each.hasMoreTokens();) {
            words.add(each.nextToken());
        }
        String verb = words.size() > 1 ? words.get(1) : "";
        if (words.getFirst().equals("package")) {
            prefix = verb.replace('.', '/') + "/";
        } else if (words.getFirst().equals("refuse")) {
            named(words, 1).forEach(name -> packages.put(name.replace('.', '/'), reason(words)));
        } else if (verb.equals("refused")) {
            rule(words.getFirst()).refuse(reason(words));
        } else if (verb.equals("only")) {
            named(words, 2).forEach(name -> rule(words.getFirst()).only(member(name), reason(words)));
        } else if (verb.equals("without")) {
            named(words, 2).forEach(name -> rule(words.getFirst()).without(member(name), reason(words)));
        } else {
            for (String name : words) {
                classes.put(prefix + name, ClassRule.WHOLE);
            }
        }
    }

    private ClassRule rule(String name) {
        ClassRule known = classes.get(prefix + name);
        ClassRule rule = known == null ? new ClassRule() : known;
        classes.put(prefix + name, rule);
        return rule;
    }

    private static List<String> named(List<String> words, int from) {
        return words.subList(from, words.indexOf(":"));
    }

    private static Reason reason(List<String> words) {
        return Reason.valueOf(words.getLast());
    }

    private static String member(String name) {
        return name.equals("new") || name.startsWith("new(") ? "<init>" + name.substring(3) : name;
    }
}
