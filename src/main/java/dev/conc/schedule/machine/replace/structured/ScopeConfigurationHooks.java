package dev.conc.schedule.machine.replace.structured;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.ReplacesNamed;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** How a {@code StructuredTaskScope} is to be: the thread factory and the time-out are kept here, so that the JDK gets controlled threads and no real time-out. */
@ReplacesNamed("java.util.concurrent.StructuredTaskScope$Configuration")
public final class ScopeConfigurationHooks {
    /** @param timeout null for none */
    record Wish(@Nullable ThreadFactory factory, @Nullable Duration timeout) {}

    private static final Wish NONE = new Wish(null, null);
    private static final IdentityHashMap<Object, Wish> WISHES = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(WISHES::clear);
    }

    private ScopeConfigurationHooks() {}

    static Wish wish(@Nullable Object configuration) {
        return WISHES.getOrDefault(configuration, NONE);
    }

    public static Object withThreadFactory(Object configuration, ThreadFactory factory) {
        Object made = java.util.Objects.requireNonNull(ScopeCalls.call(ScopeCalls.FACTORY, configuration, factory));
        WISHES.put(made, new Wish(factory, wish(configuration).timeout()));
        return made;
    }

    public static Object withName(Object configuration, String name) {
        Object made = java.util.Objects.requireNonNull(ScopeCalls.call(ScopeCalls.NAME, configuration, name));
        WISHES.put(made, wish(configuration));
        return made;
    }

    public static Object withTimeout(Object configuration, Duration timeout) {
        WISHES.put(configuration, new Wish(wish(configuration).factory(), java.util.Objects.requireNonNull(timeout)));
        return configuration;
    }
}
