package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Handles of the elements of arrays, and private access to the program's own classes. */
@Replaces(MethodHandles.class)
public final class MethodHandlesHooks {
    private MethodHandlesHooks() {}

    @ReplacesStatic
    public static MethodHandles.Lookup privateLookupIn(Class<?> target, MethodHandles.Lookup caller) throws IllegalAccessException {
        if (!Permissions.ofTheProgram(target)) {
            throw Machine.current.refuse("privateLookupIn(" + Permissions.sourceName(target) + ")", Reason.REFLECTION);
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
