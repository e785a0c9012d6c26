import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/**
 * How fast conc starts and answers keys, beside a bare hello of the same Java in the same minute. Prints a table of medians.
 *
 * <p>From the root of the project, after `mvn package`, on Linux or macOS, with a JDK 25:
 * {@code java --enable-native-access=ALL-UNNAMED -cp 'target/lib/*' src/benchmark/Speed.java [rounds]}
 */
class Speed {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final String CONC = PROJECT.resolve("conc").toString();
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** A command under test: its times in milliseconds, and how many times a bare hello it may take. */
    private record Row(String name, int allowed, List<Double> times, Measured measured) {
        Row(String name, int allowed, Measured measured) {
            this(name, allowed, new ArrayList<>(), measured);
        }
    }

    private interface Measured {
        double milliseconds() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        Path hello = hello();
        List<Row> rows = List.of(
                new Row("java Hello", 1, () -> command(JAVA, "-cp", hello.toString(), "Hello")),
                new Row("conc --version", 4, () -> command(CONC, "--version")),
                new Row("conc list", 5, () -> command(CONC, "list")),
                new Row("conc lesson locks, first paint", 8, Speed::firstPaint));
        for (int round = -1; round < rounds; round++) {
            // All commands in every round, so that a noisy minute touches them alike; the first round warms the file cache.
            for (Row row : rows) {
                double time = row.measured().milliseconds();
                if (round >= 0) {
                    row.times().add(time);
                }
            }
        }
        double bare = median(rows.getFirst().times());
        System.out.printf("%d rounds, %d processors, Java %s%n%n", rounds, Runtime.getRuntime().availableProcessors(), Runtime.version());
        System.out.println("| what | median ms | times hello | allowed |");
        System.out.println("| --- | ---: | ---: | ---: |");
        for (Row row : rows) {
            double median = median(row.times());
            System.out.printf("| %s | %.0f | %.1f | %d |%n", row.name(), median, median / bare, row.allowed());
        }
        keys();
    }

    private static Path hello() throws Exception {
        Path folder = Files.createTempDirectory("hello");
        Path source = folder.resolve("Hello.java");
        Files.writeString(source, "class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }");
        command(Path.of(System.getProperty("java.home"), "bin", "javac").toString(), source.toString());
        return folder;
    }

    private static double command(String... command) throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + process.exitValue());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double firstPaint() throws Exception {
        try (Screen screen = new Screen()) {
            return screen.awaited;
        }
    }

    /** From a key to the bytes that repaint the screen, at 200x60. */
    private static void keys() throws Exception {
        try (Screen screen = new Screen()) {
            double[] times = new double[300];
            String keys = "jkn\tzz";
            for (int i = 0; i < times.length; i++) {
                char key = i % 40 == 39 ? 'g' : keys.charAt(i % keys.length());
                times[i] = screen.press(key);
            }
            Arrays.sort(times);
            System.out.printf("%nkey to repaint: median %.1f ms, 95th percentile %.1f ms (allowed 25), worst %.1f ms of %d keys%n",
                    times[times.length / 2], times[times.length * 95 / 100], times[times.length - 1], times.length);
        }
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /** `conc lesson locks` on a terminal of its own. */
    private static final class Screen implements AutoCloseable {
        private final JniNativePty pty;
        private final Process process;
        private final InputStream output;
        private final OutputStream input;
        private final double awaited;

        Screen() throws IOException {
            pty = (JniNativePty) new JniTerminalProvider().open(null, Size.of(200, 60));
            ProcessBuilder builder = new ProcessBuilder(CONC, "lesson", "locks", "--lang", "en");
            Redirect terminal = Redirect.to(Path.of(pty.getName()).toFile());
            builder.redirectInput(Path.of(pty.getName()).toFile()).redirectOutput(terminal).redirectError(terminal);
            builder.environment().put("TERM", "xterm-256color");
            long start = System.nanoTime();
            process = builder.start();
            output = pty.getMasterInput();
            input = pty.getMasterOutput();
            StringBuilder seen = new StringBuilder();
            // The status line is painted last.
            while (seen.indexOf("quit") < 0) {
                byte[] bytes = new byte[1 << 16];
                seen.append(new String(bytes, 0, output.read(bytes), StandardCharsets.ISO_8859_1));
            }
            awaited = (System.nanoTime() - start) / 1e6;
        }

        /** Milliseconds until the screen answers; a key that changes nothing on the screen counts as answered by the next. */
        double press(char key) throws IOException {
            long start = System.nanoTime();
            input.write(key);
            input.flush();
            while (output.available() == 0) {
                if (System.nanoTime() - start > 100_000_000L) {
                    return press('?');
                }
                Thread.onSpinWait();
            }
            double time = (System.nanoTime() - start) / 1e6;
            byte[] rest = new byte[1 << 16];
            while (output.available() > 0) {
                output.read(rest);
            }
            return time;
        }

        @Override
        public void close() throws IOException {
            process.destroy();
            process.onExit().join();
            pty.close();
        }
    }
}
