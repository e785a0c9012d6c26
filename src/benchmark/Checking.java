import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * What it costs to check a program against the list of what it may use, in the first milliseconds of a worker: in a fresh JVM each time, with the worker's cache. Prints a table of medians.
 *
 * <p>From the root of the project, after `mvn package` and one `./conc explore` of anything, with a JDK 25: {@code java src/benchmark/Checking.java [rounds]}
 */
class Checking {
    private static final List<String> PROGRAMS = List.of("lessons/locks/Bank.java", "lessons/waiting/Philosophers.java", "lessons/locks/BankHistogram.java", "lessons/waiting/LostWakeUp.java");
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Runs in the fresh JVM: prints the milliseconds of the check, by the clock and of processor time. */
    private static final String CHILD = """
        import dev.conc.schedule.allow.Inspection;
        import java.lang.classfile.*;
        import java.nio.file.*;
        import java.util.*;
        class Child {
            public static void main(String[] arguments) throws Exception {
                Map<String, ClassModel> models = new HashMap<>();
                try (var files = Files.list(Path.of(arguments[0]))) {
                    for (Path each : files.filter(file -> file.toString().endsWith(".class")).toList()) {
                        ClassModel model = ClassFile.of().parse(Files.readAllBytes(each));
                        model.methods().forEach(method -> method.code().ifPresent(CompoundElement::elementList));
                        models.put(model.thisClass().asInternalName(), model);
                    }
                }
                var threads = java.lang.management.ManagementFactory.getThreadMXBean();
                threads.getCurrentThreadCpuTime();
                long parsed = System.nanoTime();
                long processor = threads.getCurrentThreadCpuTime();
                Inspection inspection = new Inspection(models::get);
                models.values().forEach(inspection::inspect);
                System.out.println((System.nanoTime() - parsed) / 1e6 + " " + (threads.getCurrentThreadCpuTime() - processor) / 1e6);
            }
        }
        """;

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        Path child = compiled(Files.writeString(Files.createTempDirectory("child").resolve("Child.java"), CHILD), "target/classes");
        Path cache = Path.of("target/conc-worker.aot");
        System.out.printf("%d rounds, %d processors, Java %s, %s%n%n", rounds, Runtime.getRuntime().availableProcessors(), Runtime.version(), Files.exists(cache) ? "with the worker's cache" : "without a cache");
        System.out.println("| program | check, median ms | slowest | processor time of its thread, median ms |");
        System.out.println("| --- | ---: | ---: | ---: |");
        for (String program : PROGRAMS) {
            if (!Files.exists(Path.of(program))) {
                continue;
            }
            Path classes = compiled(Path.of(program), "target/classes");
            List<Double> checks = new ArrayList<>();
            List<Double> processor = new ArrayList<>();
            for (int round = -1; round < rounds; round++) {
                String[] times = run(cache, child, classes).strip().split(" ");
                if (round >= 0) {
                    checks.add(Double.valueOf(times[0]));
                    processor.add(Double.valueOf(times[1]));
                }
            }
            checks.sort(null);
            processor.sort(null);
            System.out.printf("| %s | %.1f | %.1f | %.1f |%n", program, checks.get(rounds / 2), checks.getLast(), processor.get(rounds / 2));
        }
    }

    private static Path compiled(Path source, String classPath) throws Exception {
        Path folder = Files.createTempDirectory("compiled");
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, "-g", "-nowarn", "-cp", classPath, "-d", folder.toString(), source.toString()) != 0) {
            throw new IllegalStateException(source + " does not compile");
        }
        return folder;
    }

    private static String run(Path cache, Path child, Path classes) throws Exception {
        List<String> command = new ArrayList<>(List.of(JAVA, "-XX:+UseSerialGC"));
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        // A cache fits where the class path begins as it was when the cache was made.
        command.addAll(Arrays.asList("-cp", "target/conc-worker.jar:" + child, "Child", classes.toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
