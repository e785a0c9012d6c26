package dev.conc.program.agent;

import java.io.IOException;
import java.lang.StackWalker.StackFrame;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/** Records with the JDK's Flight Recorder what the threads of this process do, into a file named by its process id. */
final class Flight {
    private static final List<String> EVENTS = List.of(
            "ThreadStart", "ThreadEnd", "VirtualThreadStart", "VirtualThreadEnd", "JavaMonitorEnter", "JavaMonitorWait", "ThreadPark",
            "ThreadSleep", "SocketRead", "SocketWrite", "ProcessStart");

    /** Calls that wait for another process, of which no event tells; the last one is over when a process has ended. */
    private static final String TRACED = "java.net.ServerSocket::accept;java.net.Socket::connect;java.lang.ProcessImpl::waitFor;"
            + "java.lang.ProcessHandleImpl$1::run";

    /** What was recorded before is kept when the process is killed. */
    private static final long KEEP_MILLIS = 200;

    private static final long MOST_BYTES = 256 << 20;

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private static volatile String launched = "";

    private Flight() {}

    /** Begins. Where a JVM cannot record, the program runs all the same. */
    static void begin(Instrumentation instrumentation, String file, Path folder) {
        launched = file;
        if (!FlightRecorder.isAvailable()) {
            return;
        }
        Map<String, String> settings = new HashMap<>();
        EVENTS.forEach(each -> {
            settings.put("jdk." + each + "#enabled", "true");
            settings.put("jdk." + each + "#threshold", "0 ns");
            settings.put("jdk." + each + "#throttle", "off");
            settings.put("jdk." + each + "#stackTrace", "true");
        });
        settings.put("jdk.MethodTrace#enabled", "true");
        settings.put("jdk.MethodTrace#threshold", "0 ns");
        settings.put("jdk.MethodTrace#filter", TRACED);
        try {
            Recording recording = new Recording(settings);
            recording.setToDisk(true);
            recording.setMaxSize(MOST_BYTES);
            recording.setDumpOnExit(true);
            recording.setDestination(folder.resolve(ProcessHandle.current().pid() + ".jfr"));
            recording.start();
            keep(instrumentation);
        } catch (IOException | RuntimeException e) {
            // What is printed is recorded without it.
        }
    }

    /** The Flight Recorder writes to its file when it ends or has much; a process that is killed would leave nothing. */
    private static void keep(Instrumentation instrumentation) {
        Module recorder = Recording.class.getModule();
        instrumentation.redefineModule(
                recorder, Set.of(), Map.of("jdk.jfr.internal", Set.of(Flight.class.getModule())), Map.of(), Set.of(), Map.of());
        Thread.ofPlatform().daemon().name("conc keeps what was recorded").start(() -> {
            try {
                Method flush = Class.forName("jdk.jfr.internal.JVM").getMethod("flush");
                while (true) {
                    flush.invoke(null);
                    Thread.sleep(KEEP_MILLIS);
                }
            } catch (InterruptedException | ReflectiveOperationException e) {
                // Another version of Java: only what a killed process did is lost.
            }
        });
    }

    /** The text of a frame that says when and where something is printed. */
    static String place(Thread thread) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        int line = STACK.walk(frames -> frames.filter(Flight::isOfProgram).findFirst().map(StackFrame::getLineNumber).orElse(0));
        return micros + ";" + ProcessHandle.current().pid() + ";" + thread.threadId() + ";" + Math.max(0, line);
    }

    /** The program's classes are in a folder, and those of the file whose lines are shown are named by it; what it uses is in jars and modules. */
    private static boolean isOfProgram(StackFrame frame) {
        CodeSource source = frame.getDeclaringClass().getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        return location != null && location.getPath().endsWith("/") && launched.equals(frame.getFileName());
    }
}
