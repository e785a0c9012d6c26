package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesStatic;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Handles of the elements of arrays. */
@Replaces(MethodHandles.class)
public final class MethodHandlesHooks {
    private MethodHandlesHooks() {}

    @ReplacesStatic
    public static MethodHandle arrayElementGetter(Class<?> array) {
        return FieldHandles.ofElements(MethodHandles.arrayElementGetter(array), false);
    }

    @ReplacesStatic
    public static MethodHandle arrayElementSetter(Class<?> array) {
        return FieldHandles.ofElements(MethodHandles.arrayElementSetter(array), true);
    }
}
