package dev.conc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Processes that outlive the one that started them. On Linux this JVM adopts them, between {@link #watch} and {@link #close}, since it makes
 * itself a "child subreaper" (prctl(2)); so none can hide, whoever started it. On other systems none is found. Only one may watch at a time.
 */
public final class Orphans implements AutoCloseable {
    private static final int SET_CHILD_SUBREAPER = 36;
    private static final int DO_NOT_WAIT = 1;
    private static final boolean LINUX = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");

    private final Set<Long> before = children().stream().map(ProcessHandle::pid).collect(Collectors.toSet());

    private Orphans() {}

    /** Begins to adopt. */
    public static Orphans watch() {
        Orphans orphans = new Orphans();
        adopt(true);
        return orphans;
    }

    /** Those that were adopted and are alive still after {@code grace}. */
    public List<ProcessHandle> after(Duration grace) throws Exception {
        long end = System.nanoTime() + grace.toNanos();
        for (ProcessHandle each : adopted()) {
            try {
                each.onExit().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                continue;
            }
            forget(each);
        }
        return adopted();
    }

    private List<ProcessHandle> adopted() {
        return LINUX ? children().stream().filter(each -> !before.contains(each.pid())).toList() : List.of();
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().toList();
    }

    @Override
    public void close() {
        adopt(false);
    }

    private static void adopt(boolean yes) {
        if (LINUX) {
            FunctionDescriptor prctl = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
            try {
                int code = (int) function("prctl", prctl, Linker.Option.firstVariadicArg(1)).invokeExact(SET_CHILD_SUBREAPER, yes ? 1L : 0L,
                        0L, 0L, 0L);
                if (code != 0) {
                    throw new IllegalStateException("prctl gives " + code);
                }
            } catch (Throwable e) {
                throw new IllegalStateException("cannot adopt processes", e);
            }
        }
    }

    /** Whoever adopts has to read the exit code, or the dead process stays in the system's table. */
    private static void forget(ProcessHandle dead) {
        try {
            int _ = (int) function("waitpid", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT))
                    .invokeExact((int) dead.pid(), MemorySegment.NULL, DO_NOT_WAIT);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot wait for process " + dead.pid(), e);
        }
    }

    @SuppressWarnings("restricted") // two functions of the C library, with the types that they have
    private static MethodHandle function(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), descriptor, options);
    }
}
