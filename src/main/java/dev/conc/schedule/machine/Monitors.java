package dev.conc.schedule.machine;

import dev.conc.schedule.rewritten.Replaces;
import java.util.IdentityHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Monitors of the program's objects: synchronized blocks and methods, wait and notify. */
@Replaces(Object.class)
public final class Monitors {
    private static final IdentityHashMap<Object, Monitor> MONITORS = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(MONITORS::clear);
    }

    private Monitors() {}

    public static Monitor of(Object object) {
        return MONITORS.computeIfAbsent(object, Monitor::new);
    }

    public static @Nullable Monitor find(Object object) {
        return MONITORS.get(object);
    }

    public static void enter(Object object, int site) {
        java.util.Objects.requireNonNull(object);
        Machine machine = Machine.current;
        if (machine.controls()) {
            machine.site = site;
            of(object).enter(machine);
        }
    }

    public static void exit(Object object, int site) {
        Machine machine = Machine.current;
        if (machine.controls()) {
            machine.site = site;
            of(object).exit(machine);
        }
    }

    public static void wait(Object object) throws InterruptedException {
        Monitor monitor = of(object);
        Notifications.await(Machine.current, monitor, Notifications.FOREVER);
    }

    public static void wait(Object object, long milliseconds) throws InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Monitor monitor = of(object);
        Notifications.await(Machine.current, monitor,
                milliseconds > 0 ? TimeUnit.MILLISECONDS.toNanos(milliseconds) : Notifications.FOREVER);
    }

    public static void wait(Object object, long milliseconds, int nanoseconds) throws InterruptedException {
        wait(object, milliseconds + (nanoseconds > 0 ? 1 : 0));
    }

    public static void notify(Object object) {
        Monitor monitor = of(object);
        Notifications.signal(Machine.current, monitor, false);
    }

    public static void notifyAll(Object object) {
        Monitor monitor = of(object);
        Notifications.signal(Machine.current, monitor, true);
    }
}
