package dev.conc.schedule.worker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a worker is started.
 *
 * @param launch what tells the JVM what to run
 * @param memoryMebibytes how large its heap may grow
 * @param patience how long a step of the program may take
 * @param training whether it is to make an ahead-of-time cache when it has done its work
 * @param sandbox in what box
 * @param readable what it may read in a box, besides the JDK
 */
public record WorkerSettings(
        List<String> launch, int memoryMebibytes, Duration patience, boolean training, Sandbox sandbox, List<Path> readable) {
    /** The environment variables that a worker is left with: by them a JVM finds its libraries, names files and knows where its clock stands. */
    static final List<String> VARIABLES = List.of("LANG", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SystemRoot",
            "TEMP", "TMP");

    /** Enough for the deepest calls that are let happen, see dev.conc.schedule.machine.Depth, in frames of any size that is seen. */
    private static final int STACK_MEBIBYTES = 16;

    /** The jar of this name is empty but for its manifest, which names the worker's classes and opens what they need. */
    private static final String JAR = "conc-worker.jar";

    private static final String NOWHERE = File.separatorChar == '/' ? "/dev/null" : "NUL";

    /** A main class of the class path. */
    static WorkerSettings of(String classPath, Class<?> mainClass, int memoryMebibytes, Duration patience) {
        // Threads of our own scheduler, and identity hash codes: see dev.conc.schedule.machine.
        return new WorkerSettings(
                List.of("--illegal-native-access=deny", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED", "-cp",
                        String.join(File.pathSeparator, paths(classPath).stream().map(Path::toString).toList()), mainClass.getName()),
                memoryMebibytes, patience, false, Sandbox.NONE, paths(classPath));
    }

    private static List<Path> paths(String classPath) {
        return Stream.of(classPath.split(Pattern.quote(File.pathSeparator))).map(Path::of).map(Path::toAbsolutePath).filter(Files::exists)
                .toList();
    }

    /**
     * The same in a box.
     *
     * @param more what it may read besides
     */
    public WorkerSettings in(Sandbox box, List<Path> more) {
        return new WorkerSettings(launch, memoryMebibytes, patience, training, box,
                Stream.concat(readable.stream(), more.stream()).toList());
    }

    /** The same with more flags for the JVM. */
    public WorkerSettings with(List<String> flags) {
        return flags.isEmpty() ? this
                : new WorkerSettings(Stream.concat(flags.stream(), launch.stream()).toList(), memoryMebibytes, patience, training, sandbox,
                        readable);
    }

    /**
     * The classes of this process, a heap of 1 GiB, and 5 seconds for a step. From the packaged jar, which is beside {@code conc.jar} or where the property
     * {@code conc.worker.jar} says, it starts faster: with the cache that the property {@code conc.worker.cache} names, which must be one that fits; or it makes the one that
     * {@code conc.worker.training} names.
     */
    public static WorkerSettings usual() {
        String classPath = System.getProperty("java.class.path");
        WorkerSettings plain = of(classPath, WorkerMain.class, 1024, Duration.ofSeconds(5));
        String named = System.getProperty("conc.worker.jar");
        if (named == null && (!classPath.endsWith("conc.jar") || classPath.contains(File.pathSeparator))) {
            return plain;
        }
        Path jar = (named == null ? Path.of(classPath).resolveSibling(JAR) : Path.of(named)).toAbsolutePath();
        String cache = System.getProperty("conc.worker.cache");
        String made = System.getProperty("conc.worker.training");
        if (!Files.exists(jar)) {
            return plain;
        }
        List<String> launch = new ArrayList<>();
        if (made != null) {
            launch.add("-XX:AOTCacheOutput=" + made);
        } else if (cache != null) {
            // Profiles from the cache (JEP 515) make C2 compile at once what a small exploration runs a few times.
            launch.addAll(List.of("-XX:AOTCache=" + cache, "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTReplayTraining"));
        }
        // Opening packages on the command line, or denying native access there, would keep the JVM from using the part of the cache that saves most: the manifest does it.
        launch.addAll(List.of("-jar", jar.toString()));
        return new WorkerSettings(launch, plain.memoryMebibytes, plain.patience, made != null, Sandbox.NONE, readable(jar, cache));
    }

    /** The jar, those that its manifest names, and the cache. */
    private static List<Path> readable(Path jar, @Nullable String cache) {
        return Stream
                .of(jar, jar.resolveSibling("conc.jar"), jar.resolveSibling("lib"), cache == null ? jar : Path.of(cache).toAbsolutePath())
                .filter(Files::exists).toList();
    }

    List<String> command(Path java) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.add("-Xmx" + memoryMebibytes + "m");
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                // A JVM that crashes leaves nothing behind, and nothing gets into one from outside.
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + NOWHERE,
                "-XX:+DisableAttachMechanism",
                "--sun-misc-unsafe-memory-access=deny",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-ea",
                // What the JDK itself would divide among the real threads of the common pool, it does in the calling thread.
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0",
                // Identity hash codes: see dev.conc.schedule.machine.Identities.
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2",
                // A finalizer would run on a thread of the JVM's own, when the garbage collector says so.
                "--finalization=disabled",
                "-Xss" + STACK_MEBIBYTES + "m",
                "-Djdk.trackAllThreads=false",
                "-Dfile.encoding=UTF-8"));
        command.addAll(launch);
        command.add(Long.toString(patience.toMillis()));
        return command;
    }
}
