package dev.conc.program.agent;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;

/** Starts before the program's main method: marks what each thread prints, and ends the program when {@code conc} is gone. */
public final class Agent {
    private Agent() {}

    /** Called by the JVM; {@code mark} is the text that begins every frame (see {@link FramedStream}). */
    public static void premain(String mark, Instrumentation instrumentation) {
        FileOutputStream pipe = new FileOutputStream(FileDescriptor.out);
        Object turn = new Object();
        Thread main = Thread.currentThread();
        System.setOut(new PrintStream(new FramedStream(pipe, turn, mark, 1, main), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FramedStream(pipe, turn, mark, 2, main), false, StandardCharsets.UTF_8));
        // With a name of its own, it does not take Thread-0 away from the program.
        Runtime.getRuntime().addShutdownHook(
                new Thread(() -> tellOfProcesses(new FramedStream(pipe, turn, mark, 3, main)), "conc"));
        ProcessHandle.current().parent().ifPresent(Agent::endWith);
    }

    /** Names the processes that are still there, since nobody can find them when this one has ended. */
    private static void tellOfProcesses(FramedStream frames) {
        ProcessHandle.current().descendants().forEach(process -> {
            try {
                frames.write(Long.toString(process.pid()).getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // Whoever ran this program is gone, and nobody asks any more.
            }
        });
    }

    private static void endWith(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(1);
        });
    }
}
