import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.explore.Explorer;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.instrument.Instrumenter;
import dev.conc.schedule.load.ProgramLoader;
import dev.conc.schedule.machine.entry.Hooks;
import dev.conc.schedule.rewritten.InstrumentedProgram;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/**
 * How fast schedules are explored, for a second of one core's time, beside the raw cost of a yield of a virtual thread in the same run; whether memory stays flat; how soon the first
 * counterexample is on the screen.
 *
 * <p>From the root of the project, after `mvn package`, with a JDK 25:
 * {@code java -XX:+UseSerialGC --add-opens java.base/java.lang=ALL-UNNAMED --add-opens java.base/java.util.concurrent=ALL-UNNAMED --add-opens java.base/jdk.internal.misc=ALL-UNNAMED -XX:+UnlockExperimentalVMOptions -XX:hashCode=2
 * -Djdk.trackAllThreads=false -cp 'target/classes:target/lib/*' src/benchmark/Exploring.java [largest]}
 * where `largest` is how many executions the memory is watched over, 1000000 by default. With `lastzero` in its place there is one measurement alone, which takes too long for a test:
 * fifteen writers and a checker that looks for the last zero, whose traces are known to be 147,456.
 */
class Exploring {
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 8;
    private static final Path PROGRAMS = Path.of("src/test/resources/dev/conc/schedule/programs");

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("lastzero")) {
            lastZero();
            return;
        }
        long largest = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        System.out.printf("%d processors, Java %s%n%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        double yield = yieldNanoseconds();
        System.out.printf("a yield of a virtual thread and back: %.0f ns%n%n", yield);
        System.out.println("| program | executions of one exploration | runs of the program for it | runs a second | executions a second | ns a step | of a yield |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (String name : List.of("families/AbBa", "families/Bank", "families/LastZero10", "families/Philosophers5LeftFirst", "families/PlusOne3")) {
            rate(name, yield);
        }
        System.out.println();
        sleepers();
        firstCounterexample();
        memory(largest);
    }

    private static void rate(String name, double yield) throws IOException {
        ControlledProgram program = load(PROGRAMS.resolve(name + ".java"), Files.readString(PROGRAMS.resolve(name + ".java")));
        Counting counting = new Counting(program);
        List<Double> rates = new ArrayList<>();
        List<Double> runRates = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        long executions = 0;
        long runs = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            counting.steps = 0;
            counting.runs = 0;
            long done = 0;
            long explorations = 0;
            long from = processorTime();
            while (processorTime() - from < 500_000_000L) {
                executions = new Explorer(() -> counting, ExploreOptions.of(Strategy.DPOR)).explore().executions();
                done += executions;
                explorations++;
            }
            double seconds = (processorTime() - from) / 1e9;
            if (round >= 0) {
                rates.add(done / seconds);
                runRates.add(counting.runs / seconds);
                costs.add(seconds * 1e9 / counting.steps);
                runs = counting.runs / explorations;
            }
        }
        System.out.printf("| %s | %,d | %,d | %,.0f | %,.0f | %.0f | %.2f |%n",
                name, executions, runs, median(runRates), median(rates), median(costs), median(costs) / yield);
    }

    /** Counts executions and their steps: of the exploration, and of what looks for fewer preemptions afterwards. */
    private static final class Counting implements ControlledProgram {
        private final ControlledProgram program;
        private long runs;
        private long steps;

        Counting(ControlledProgram program) {
            this.program = program;
        }

        @Override
        public dev.conc.schedule.Execution run(dev.conc.schedule.Chooser chooser) {
            var execution = program.run(chooser);
            runs++;
            steps += execution.steps().count();
            return execution;
        }

        @Override
        public dev.conc.schedule.Site site(int number) {
            return program.site(number);
        }
    }

    private static void lastZero() throws IOException {
        String source = Files.readString(PROGRAMS.resolve("families/LastZero10.java")).replace("new int[11]", "new int[16]");
        ControlledProgram program = load(Path.of("LastZero15.java"), source);
        Exploration found = new Explorer(() -> program, ExploreOptions.of(Strategy.DPOR)).explore();
        System.out.printf("last zero of 15: %,d executions, %,d redundant, %d outcomes in %.1f s%n", found.executions(), found.redundant(), found.outcomes().size(), found.seconds());
        if (found.executions() != 18L << 13 || found.redundant() != 0) {
            throw new IllegalStateException("there should be 147,456 executions, none redundant");
        }
    }

    private static void sleepers() throws IOException {
        ControlledProgram program = load(Path.of("Sleepers.java"), """
            int x;
            void change() {
                try { Thread.sleep(2000); } catch (InterruptedException e) { return; }
                x++;
            }
            void main() throws InterruptedException {
                Thread one = new Thread(this::change), two = new Thread(this::change);
                one.start(); two.start(); one.join(); two.join();
                IO.println(x);
            }
            """);
        long from = System.nanoTime();
        Exploration found = new Explorer(() -> program, ExploreOptions.of(Strategy.DPOR)).explore();
        System.out.printf("two threads that sleep 2 s: %d executions in %.1f ms%n", found.executions(), (System.nanoTime() - from) / 1e6);
    }

    private static void firstCounterexample() throws Exception {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long from = System.nanoTime();
            Process process = new ProcessBuilder("./conc", "explore", PROGRAMS.resolve("families/AbBa.java").toString()).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            process.waitFor();
            times.add((System.nanoTime() - from) / 1e6);
        }
        System.out.printf("conc explore AbBa.java, whole command: median %.0f ms, worst %.0f ms%n", median(times), Collections.max(times));
    }

    private static void memory(long largest) throws IOException {
        StringBuilder source = new StringBuilder("int x;\nvoid main() throws InterruptedException {\n    Thread[] all = new Thread[8];\n");
        source.append("    for (int i = 0; i < 8; i++) { all[i] = new Thread(() -> x++); }\n    for (Thread t : all) { t.start(); }\n    for (Thread t : all) { t.join(); }\n}\n");
        ControlledProgram program = load(Path.of("Eight.java"), source.toString());
        for (long executions = 10_000; executions <= largest; executions *= 10) {
            long most = executions;
            long[] peak = {0};
            new Explorer(() -> program, ExploreOptions.of(Strategy.DPOR).withExecutions(most).withProgress(at -> {
                if (at.executions() > most / 2) {
                    peak[0] = Math.max(peak[0], usedAfterCollection());
                }
            })).explore();
            peak[0] = Math.max(peak[0], usedAfterCollection());
            System.out.printf("%,d executions: %.1f MiB used after collection%n", executions, peak[0] / 1048576.0);
        }
    }

    private static long lastCollection;
    private static long lastUsed;

    /** Collecting costs more than an exploration's tenth of a second, so it is done once a second at most. */
    private static long usedAfterCollection() {
        if (System.nanoTime() - lastCollection > 1_000_000_000L) {
            System.gc();
            lastUsed = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            lastCollection = System.nanoTime();
        }
        return lastUsed;
    }

    /** Of this thread alone, which runs the programs too: others on the machine change it little. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double yieldNanoseconds() throws InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int round = -3; round < ROUNDS; round++) {
            int yields = 1_000_000;
            Thread thread = Thread.ofVirtual().unstarted(() -> {
                for (int i = 0; i < yields; i++) {
                    Thread.yield();
                }
            });
            // The JDK's own carriers, of which one does all the work here.
            long from = processTime();
            thread.start();
            thread.join();
            double nanoseconds = processTime() - from;
            if (round >= 0) {
                times.add(nanoseconds / yields);
            }
        }
        return median(times);
    }

    private static long processTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static ControlledProgram load(Path file, String source) throws IOException {
        Path folder = Files.createTempDirectory("exploring");
        String name = file.getFileName().toString();
        Path copy = Files.writeString(folder.resolve(name), source);
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, "-g", "-d", folder.toString(), copy.toString()) != 0) {
            throw new IOException(name + " does not compile");
        }
        Map<String, byte[]> classes = new HashMap<>();
        try (var files = Files.list(folder)) {
            for (Path each : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                classes.put(each.getFileName().toString().replace(".class", ""), Files.readAllBytes(each));
            }
        }
        InstrumentedProgram program = new Instrumenter(classes, Hooks.all()).rewrite();
        return ProgramLoader.load(program, name.replace(".java", ""), new dev.conc.schedule.MachineOptions(false, false, false, 20_000));
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
