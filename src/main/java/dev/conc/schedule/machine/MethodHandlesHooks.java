package dev.conc.schedule.machine;

import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesStatic;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Handles of the elements of arrays, and private access to the program's own classes. */
@Replaces(MethodHandles.class)
public final class MethodHandlesHooks {
    private MethodHandlesHooks() {}

    @ReplacesStatic
    public static MethodHandles.Lookup privateLookupIn(Class<?> target, MethodHandles.Lookup caller) throws IllegalAccessException {
        if (!Permissions.ofTheProgram(target)) {
            throw SystemHooks.refuse("privateLookupIn(" + Permissions.sourceName(target) + ")", Reason.REFLECTION);
        }
        return MethodHandles.privateLookupIn(target, caller);
    }

    @ReplacesStatic
    public static MethodHandle arrayElementGetter(Class<?> array) {
        return FieldHandles.ofElements(MethodHandles.arrayElementGetter(array), false);
    }

    @ReplacesStatic
    public static MethodHandle arrayElementSetter(Class<?> array) {
        return FieldHandles.ofElements(MethodHandles.arrayElementSetter(array), true);
    }
}
