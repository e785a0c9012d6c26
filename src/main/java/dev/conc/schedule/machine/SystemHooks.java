package dev.conc.schedule.machine;

import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.allow.Refusal;
import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesStatic;
import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Standard streams, clocks, identity hash codes and exit. */
@Replaces(System.class)
public final class SystemHooks {
    /** Where virtual time begins: midnight at the start of 2026, UTC. */
    private static final long EPOCH = 1_767_225_600_000L;

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
            throw refuse("System.in", Reason.INPUT);
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
        return Machine.current.clock.look(ThreadHooks.self());
    }

    @ReplacesStatic
    public static long currentTimeMillis() {
        return EPOCH + nanoTime() / 1_000_000;
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

    /**
     * Ends the exploration, since the program asks for what it may not have.
     *
     * @param what as the source has it
     * @return what to throw where the thread cannot be stopped at once
     */
    static Refusal refuse(String what, Reason reason) {
        StackWalker.StackFrame place = StackWalker.getInstance().walk(frames -> frames.filter(each -> StaticState.ofTheProgram(each.getClassName())).findFirst()).orElse(null);
        Refusal refusal = place == null ? new Refusal("", 0, what, reason) : new Refusal(String.valueOf(place.getFileName()), Math.max(0, place.getLineNumber()), what, reason);
        Machine.current.abandon(refusal);
        return refusal;
    }
}
