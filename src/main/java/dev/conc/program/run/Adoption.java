package dev.conc.program.run;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.conc.program.process.ProcStat;
import dev.conc.program.process.RunTag;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * On Linux, makes this process a "child subreaper" (prctl(2)): a process whose parent has ended becomes its child, so that one that has left its parents
 * and cleared its environment is found all the same.
 *
 * <p>For {@code conc} alone, which starts nothing itself but JVMs and sandboxes: that is how the others are told apart.
 */
public final class Adoption {
    private static final int SET_CHILD_SUBREAPER = 36;
    private static final int DO_NOT_WAIT = 1;

    /** What {@code conc} starts itself, and what the JDK starts processes with. */
    private static final Set<String> OWN = Set.of("java", "jspawnhelper", "bwrap");

    private static final AtomicBoolean BEGUN = new AtomicBoolean();
    private static volatile @Nullable MethodHandle waitpid;
    private static volatile long session;

    private Adoption() {}

    /** Begins, in a thread of its own: a JVM needs much longer to start than this. Does nothing where that cannot be done. */
    public static void begin() {
        if (System.getProperty("os.name").equals("Linux") && BEGUN.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("adoption").start(Adoption::adopt);
        }
    }

    private static void adopt() {
        FunctionDescriptor prctl = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
        try {
            MethodHandle wait = function("waitpid", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
            session = ProcStat.of(ProcessHandle.current().pid()).orElseThrow().session();
            if ((int) function("prctl", prctl, Linker.Option.firstVariadicArg(1)).invokeExact(SET_CHILD_SUBREAPER, 1L, 0L, 0L, 0L) == 0) {
                waitpid = wait;
            }
        } catch (Throwable e) {
            // Processes that have left their parents are found by their environment alone.
        }
    }

    @SuppressWarnings("restricted") // two functions of the C library, with the types that they have
    private static MethodHandle function(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), descriptor, options);
    }

    /** The adopted processes that are alive and whose environment names no run: which run they are from, nobody can tell. */
    static List<ProcessHandle> adopted() {
        if (waitpid == null) {
            return List.of();
        }
        return ProcessHandle.current().children().filter(Adoption::isAdopted).filter(Adoption::isUntagged).toList();
    }

    private static boolean isAdopted(ProcessHandle child) {
        return ProcStat.of(child.pid()).filter(stat -> stat.session() != session || !OWN.contains(executable(child, stat))).isPresent();
    }

    /** The name of a process that is just being started is still that of the thread that starts it, but its file is the JVM's already. */
    private static String executable(ProcessHandle process, ProcStat stat) {
        try {
            return stat.isDead() ? stat.name()
                    : Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/exe")).getFileName().toString();
        } catch (IOException e) {
            return stat.name();
        }
    }

    private static boolean isUntagged(ProcessHandle process) {
        try {
            byte[] environment = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/environ"));
            return !new String(environment, StandardCharsets.ISO_8859_1).contains(RunTag.VARIABLE + "=");
        } catch (IOException e) {
            return true;
        }
    }

    /** Whoever adopts has to read the exit codes, or the dead stay in the system's table. */
    static void bury() {
        MethodHandle wait = waitpid;
        if (wait == null) {
            return;
        }
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            if (ProcStat.of(child.pid()).filter(ProcStat::isDead).isPresent() && isAdopted(child)) {
                try {
                    int _ = (int) wait.invokeExact((int) child.pid(), MemorySegment.NULL, DO_NOT_WAIT);
                } catch (Throwable e) {
                    throw new IllegalStateException("cannot wait for process " + child.pid(), e);
                }
            }
        }
    }
}
