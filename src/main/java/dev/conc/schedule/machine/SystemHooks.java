package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Refusal;
import dev.conc.schedule.Site;
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

    private SystemHooks() {}

    @ReplacesStatic
    public static PrintStream out() {
        return Machine.current.output.stream;
    }

    @ReplacesStatic
    public static PrintStream err() {
        return Machine.current.output.stream;
    }

    @ReplacesStatic
    @SuppressWarnings("DoNotCallSuggester") // The program calls it, not we.
    public static InputStream in() {
        throw refuse("System.in cannot be read under control: no schedule determines the input");
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

    static Refusal refuse(String reason) {
        Machine machine = Machine.current;
        Site site = machine.sites().count() > machine.site ? machine.sites().site(machine.site) : new Site("", 0, "");
        Refusal refusal = new Refusal(site.file(), site.line(), reason);
        machine.abandon(refusal);
        return refusal;
    }
}
