package dev.conc.schedule.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a worker is started.
 *
 * @param classPath where the worker's own classes are, as for {@code java -cp}
 * @param mainClass its main class
 * @param memoryMebibytes how large its heap may grow
 * @param patience how long a step of the program may take
 */
public record WorkerSettings(String classPath, String mainClass, int memoryMebibytes, Duration patience) {
    /** Enough for the deepest calls that are let happen, see dev.conc.schedule.machine.Depth, in frames of any size that is seen. */
    private static final int STACK_MEBIBYTES = 16;

    /** The classes of this process, a heap of 1 GiB, and 5 seconds for a step. */
    public static WorkerSettings usual() {
        return new WorkerSettings(System.getProperty("java.class.path"), WorkerMain.class.getName(), 1024, Duration.ofSeconds(5));
    }

    List<String> command(Path java) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.add("-Xmx" + memoryMebibytes + "m");
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                // Standard output is for messages alone.
                "-XX:+DisplayVMOutputToStderr",
                "-ea",
                // Threads of our own scheduler: see dev.conc.schedule.machine.
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                // Identity hash codes: see dev.conc.schedule.machine.Identities.
                "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2",
                // A finalizer would run on a thread of the JVM's own, when the garbage collector says so.
                "--finalization=disabled",
                "-Xss" + STACK_MEBIBYTES + "m",
                "-Djdk.trackAllThreads=false",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                mainClass,
                Long.toString(patience.toMillis())));
        return command;
    }
}
