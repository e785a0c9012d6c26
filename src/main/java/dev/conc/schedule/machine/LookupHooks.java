package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** Remembers which field each {@link VarHandle} stands for. */
@Replaces(MethodHandles.Lookup.class)
public final class LookupHooks {
    private LookupHooks() {}

    public static VarHandle findVarHandle(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type) throws NoSuchFieldException, IllegalAccessException {
        VarHandle handle = lookup.findVarHandle(owner, name, type);
        Handles.ofField(handle, owner, name);
        return handle;
    }

    public static VarHandle findStaticVarHandle(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type) throws NoSuchFieldException, IllegalAccessException {
        VarHandle handle = lookup.findStaticVarHandle(owner, name, type);
        Handles.ofStatic(handle, owner, name);
        return handle;
    }

    public static VarHandle unreflectVarHandle(MethodHandles.Lookup lookup, Field field) throws IllegalAccessException {
        VarHandle handle = lookup.unreflectVarHandle(field);
        if (Modifier.isStatic(field.getModifiers())) {
            Handles.ofStatic(handle, field.getDeclaringClass(), field.getName());
        } else {
            Handles.ofField(handle, field.getDeclaringClass(), field.getName());
        }
        return handle;
    }
}
