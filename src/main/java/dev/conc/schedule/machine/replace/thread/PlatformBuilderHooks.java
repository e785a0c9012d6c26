package dev.conc.schedule.machine.replace.thread;

import dev.conc.schedule.rewritten.Replaces;

/** What a builder's platform threads are called, and whether they are daemons: unless it is told, that comes from the thread that the program sees. */
@Replaces(Thread.Builder.OfPlatform.class)
public final class PlatformBuilderHooks {
    private PlatformBuilderHooks() {}

    public static Thread.Builder.OfPlatform name(Thread.Builder.OfPlatform builder, String name) {
        BuilderHooks.named(builder);
        return builder.name(name);
    }

    public static Thread.Builder.OfPlatform name(Thread.Builder.OfPlatform builder, String prefix, long start) {
        BuilderHooks.named(builder);
        return builder.name(prefix, start);
    }

    public static Thread.Builder.OfPlatform daemon(Thread.Builder.OfPlatform builder) {
        return daemon(builder, true);
    }

    public static Thread.Builder.OfPlatform daemon(Thread.Builder.OfPlatform builder, boolean on) {
        BuilderHooks.decided(builder);
        return builder.daemon(on);
    }
}
