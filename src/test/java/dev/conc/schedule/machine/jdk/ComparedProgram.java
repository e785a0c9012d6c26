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
import java.util.stream.IntStream;

/**
 * A row of the tables: a small program for one method of the JDK, whose {@code run()} gives one line. The tables are the text files beside this class; a row begins with a line
 * {@code == title}, may go on with lines {@code = outcome}, each of them one that the JDK has and that is known not to be explored, and holds the members of a class after that.
 *
 * <p>A row that goes on with lines {@code - call} is a program for each of them: its {@code call()} makes that call, an expression, a statement with its semicolon, or a
 * block that yields a value. Lines
 * {@code = outcome} after a call are of that one.
 *
 * @param title       of the row, and the call
 * @param name        of its class
 * @param call        the number of the call that it makes
 * @param differences outcomes of the JDK that are known not to be explored
 */
record ComparedProgram(String title, String name, int call, Set<String> differences) {
    private static final List<String> TABLES = List.of("threads", "monitors", "locks", "synchronizers", "queues", "collections",
            "executors", "futures", "atomics", "streams", "atomic-calls", "lock-calls", "queue-calls", "collection-calls", "executor-calls",
            "future-calls", "thread-calls");
    /** {@code d()} stands where a delay may make another outcome; {@code each} runs its tasks in a thread each and gives what came of them. */
    private static final String BASE = """
        class Base {
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
        }
        """;
    @SuppressWarnings("InlineFormatString") // A text of its own.
    private static final String CLASS = """
        class %1$s extends Base {
            static String line() { return attempt(() -> new %1$s().run()); }
            static void main() { System.out.println(line()); }
        %2$s%3$s}
        """;
    @SuppressWarnings("InlineFormatString") // A text of its own.
    private static final String CALL = """
            final int called = Integer.getInteger("compared.call");
            Object call() throws Exception {
                return switch (called) {
        %s            default -> "no call";
                };
            }
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
        return rows().stream().flatMap(row -> row.programs().stream()).toList();
    }

    /** The class files of all programs, compiled at once, with the class {@code Delay} that they ask for delays. */
    static Map<String, byte[]> compiled(String delay) {
        StringBuilder source = new StringBuilder(IMPORTS + BASE);
        rows().forEach(row -> source.append(row.source()));
        Map<String, byte[]> classes = new HashMap<>(SourceClasses.of("Programs.java", source + Delays.NONE));
        classes.putAll(SourceClasses.of("Delay.java", delay));
        return classes;
    }

    /** The class files of this program among those of all. */
    Map<String, byte[]> own(Map<String, byte[]> all) {
        Map<String, byte[]> own = new HashMap<>(all);
        own.keySet().removeIf(each -> !each.equals(name) && !each.startsWith(name + "$") && !each.equals("Delay") && !each.equals("Base"));
        return own;
    }

    /** Says to the program which call it is to make when it runs. */
    void choose() {
        System.setProperty("compared.call", String.valueOf(call));
    }

    @Override
    public String toString() {
        return title;
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String table : TABLES) {
            for (String text : text(table + ".txt").split("(?m)^== ")) {
                if (!text.isBlank()) {
                    rows.add(row(text));
                }
            }
        }
        return rows;
    }

    private static Row row(String text) {
        StringBuilder members = new StringBuilder();
        List<String> calls = new ArrayList<>();
        List<Set<String>> differences = new ArrayList<>(List.of(new TreeSet<>()));
        List<String> lines = text.lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("- ")) {
                calls.add(line.substring(2).strip());
                differences.add(new TreeSet<>());
            } else if (line.startsWith("= ")) {
                differences.getLast().add(line.substring(2).strip());
            } else if (!line.startsWith("#")) {
                members.append("    ").append(line).append('\n');
            }
        }
        return new Row(lines.getFirst().strip(), members.toString(), calls, differences);
    }

    /**
     * @param calls       none for a row that is one program
     * @param differences of the row, then of each call
     */
    private record Row(String title, String members, List<String> calls, List<Set<String>> differences) {
        String name() {
            return "P_" + title.replaceAll("\\W+", "_");
        }

        List<ComparedProgram> programs() {
            if (calls.isEmpty()) {
                return List.of(new ComparedProgram(title, name(), 0, differences.getFirst()));
            }
            return IntStream.range(0, calls.size())
                    .mapToObj(call -> new ComparedProgram(title + ": " + calls.get(call), name(), call, differences.get(call + 1)))
                    .toList();
        }

        String source() {
            StringBuilder cases = new StringBuilder();
            for (int call = 0; call < calls.size(); call++) {
                cases.append("            case ").append(call).append(" -> ").append(block(calls.get(call))).append('\n');
            }
            return CLASS.formatted(name(), members, calls.isEmpty() ? "" : CALL.formatted(cases));
        }
    }

    /** A call as a block that gives its value: an expression, a statement or such a block. */
    private static String block(String call) {
        return call.startsWith("{") ? call : call.endsWith(";") ? "{ " + call + " yield \"done\"; }" : "{ yield " + call + "; }";
    }

    /** The text of a file beside this class. */
    static String text(String file) {
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
