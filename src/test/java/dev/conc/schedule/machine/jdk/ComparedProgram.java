package dev.conc.schedule.machine.jdk;

import dev.conc.schedule.SourceClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row of the table: a small program for one method of the JDK, whose {@code run()} gives one line. The table is the text files beside this class; a row begins with a line
 * {@code == title}, may go on with lines {@code = outcome}, each of them one that the JDK has and that is known not to be explored, and holds the members of a class after that.
 *
 * @param differences outcomes of the JDK that are known not to be explored
 * @param members     among them {@code String run() throws Exception}
 */
record ComparedProgram(String title, Set<String> differences, String members) {
    private static final List<
            String> TABLES = List.of("threads", "monitors", "locks", "synchronizers", "queues", "collections", "executors", "futures",
                    "atomics", "streams");
    /** {@code d()} stands where a delay may make another outcome; {@code each} runs its tasks in a thread each and gives what came of them. */
    @SuppressWarnings("InlineFormatString") // A text of its own.
    private static final String CLASS = """
        class %1$s {
            static void d() { Delay.some(); }
            static String attempt(Callable<?> task) {
                try { return String.valueOf(task.call()); } catch (Throwable e) { return e.getClass().getSimpleName(); }
            }
            static String each(Callable<?>... tasks) throws InterruptedException {
                String[] results = new String[tasks.length];
                Thread[] threads = new Thread[tasks.length];
                for (int i = 0; i < tasks.length; i++) {
                    int me = i;
                    threads[i] = new Thread(() -> { d(); results[me] = attempt(tasks[me]); });
                    threads[i].start();
                }
                for (Thread thread : threads) { thread.join(); }
                return String.join(" ", results);
            }
            static String line() { return attempt(() -> new %1$s().run()); }
            static void main() { System.out.println(line()); }
        %2$s}
        """;
    private static final String IMPORTS = """
        import java.lang.invoke.*;
        import java.time.*;
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.*;
        import java.util.concurrent.locks.*;
        import java.util.function.*;
        import java.util.stream.*;
        """;

    /** All rows, in the order of the tables. */
    static List<ComparedProgram> all() {
        List<ComparedProgram> programs = new ArrayList<>();
        for (String table : TABLES) {
            for (String row : text(table + ".txt").split("(?m)^== ")) {
                if (!row.isBlank()) {
                    programs.add(row(row));
                }
            }
        }
        return programs;
    }

    /** The class files of all programs, compiled at once, with the class {@code Delay} that they ask for delays. */
    static Map<String, byte[]> compiled(List<ComparedProgram> programs, String delay) {
        StringBuilder source = new StringBuilder(IMPORTS);
        programs.forEach(program -> source.append(CLASS.formatted(program.name(), program.members)));
        Map<String, byte[]> classes = new HashMap<>(SourceClasses.of("Programs.java", source + Delays.NONE));
        classes.putAll(SourceClasses.of("Delay.java", delay));
        return classes;
    }

    /** The name of its class. */
    String name() {
        return "P_" + title.replaceAll("\\W+", "_");
    }

    /** The class files of this program among those of all. */
    Map<String, byte[]> own(Map<String, byte[]> all) {
        Map<String, byte[]> own = new HashMap<>(all);
        own.keySet().removeIf(each -> !each.equals(name()) && !each.startsWith(name() + "$") && !each.equals("Delay"));
        return own;
    }

    @Override
    public String toString() {
        return title;
    }

    private static ComparedProgram row(String text) {
        Set<String> differences = new TreeSet<>();
        StringBuilder members = new StringBuilder();
        List<String> lines = text.lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("= ")) {
                differences.add(line.substring(2).strip());
            } else if (!line.startsWith("#")) {
                members.append("    ").append(line).append('\n');
            }
        }
        return new ComparedProgram(lines.getFirst().strip(), differences, members.toString());
    }

    private static String text(String file) {
        try (InputStream in = ComparedProgram.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new AssertionError("no table " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
