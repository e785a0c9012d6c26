package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesStatic;

/** Classes that the program finds by name. */
@Replaces(Class.class)
public final class ClassHooks {
    private ClassHooks() {}

    @ReplacesStatic
    public static Class<?> forName(String name) throws ClassNotFoundException {
        Class<?> found = Class.forName(name, true, StaticState.loader());
        StaticState.initialize(found);
        return found;
    }
}
