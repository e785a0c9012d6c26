package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.machine.Identities;
import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.VirtualClock;
import dev.conc.schedule.machine.replace.collection.SharedArrays;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Standard streams, clocks, identity hash codes and exit. */
@Replaces(System.class)
public final class SystemHooks {
    private static @Nullable PrintStream out;
    private static @Nullable PrintStream err;
    private static @Nullable InputStream in;

    static {
        Machine.current.beforeEach(() -> {
            out = null;
            err = null;
            in = null;
        });
    }

    private SystemHooks() {}

    @ReplacesStatic
    public static PrintStream out() {
        PrintStream set = out;
        return set == null ? Machine.current.output.stream : set;
    }

    @ReplacesStatic
    public static PrintStream err() {
        PrintStream set = err;
        return set == null ? Machine.current.output.stream : set;
    }

    @ReplacesStatic
    public static InputStream in() {
        InputStream set = in;
        if (set == null) {
            throw Machine.current.refuse("System.in", Reason.INPUT);
        }
        return set;
    }

    @ReplacesStatic
    public static void setOut(PrintStream stream) {
        Machine.current.step(Library.CALL);
        out = stream;
    }

    @ReplacesStatic
    public static void setErr(PrintStream stream) {
        Machine.current.step(Library.CALL);
        err = stream;
    }

    @ReplacesStatic
    public static void setIn(InputStream stream) {
        Machine.current.step(Library.CALL);
        in = stream;
    }

    @ReplacesStatic
    public static void arraycopy(@Nullable Object source, int from, @Nullable Object target, int to, int length) {
        SharedArrays.copy(source, from, target, to, length);
    }

    @ReplacesStatic
    public static long nanoTime() {
        return VirtualClock.nanoseconds();
    }

    @ReplacesStatic
    public static long currentTimeMillis() {
        return VirtualClock.milliseconds();
    }

    @ReplacesStatic
    public static int identityHashCode(Object object) {
        return object == null ? 0 : Identities.of(object);
    }

    @ReplacesStatic
    public static void exit(int status) {
        Machine machine = Machine.current;
        machine.step(Library.EXIT);
        machine.exit();
    }

}
