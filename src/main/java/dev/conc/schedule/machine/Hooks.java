package dev.conc.schedule.machine;

import java.util.List;

/** All the classes that replace methods of the JDK. */
public final class Hooks {
    private Hooks() {}

    public static List<Class<?>> all() {
        return List.of(Monitors.class, ThreadHooks.class, BuilderHooks.class, SystemHooks.class, PrintHooks.class, InputOutputHooks.class, TimeUnitHooks.class, RandomHooks.class,
            LockHooks.class, ReentrantLockHooks.class, ConditionHooks.class, ReadWriteLockHooks.class, ReadWriteHooks.class);
    }
}
