package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.rewritten.Replaces;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** Fields: remembers which one each {@link VarHandle} stands for, and puts a step into each {@link MethodHandle} of one. Methods are {@link MethodLookupHooks}'s. */
@Replaces(MethodHandles.Lookup.class)
public final class LookupHooks {
    private LookupHooks() {}

    public static VarHandle findVarHandle(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        VarHandle handle = lookup.findVarHandle(owner, name, type);
        Permissions.member(owner, name, type.descriptorString());
        Handles.ofField(handle, owner, name);
        return handle;
    }

    public static VarHandle findStaticVarHandle(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        VarHandle handle = lookup.findStaticVarHandle(owner, name, type);
        Permissions.member(owner, name, type.descriptorString());
        Handles.ofStatic(handle, owner, name);
        return handle;
    }

    public static VarHandle unreflectVarHandle(MethodHandles.Lookup lookup, Field field) throws IllegalAccessException {
        Permissions.member(field);
        VarHandle handle = lookup.unreflectVarHandle(field);
        if (Modifier.isStatic(field.getModifiers())) {
            Handles.ofStatic(handle, field.getDeclaringClass(), field.getName());
        } else {
            Handles.ofField(handle, field.getDeclaringClass(), field.getName());
        }
        return handle;
    }

    public static MethodHandle findGetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return FieldHandles.found(lookup, lookup.findGetter(owner, name, type), false);
    }

    public static MethodHandle findSetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return FieldHandles.found(lookup, lookup.findSetter(owner, name, type), true);
    }

    public static MethodHandle findStaticGetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return FieldHandles.found(lookup, lookup.findStaticGetter(owner, name, type), false);
    }

    public static MethodHandle findStaticSetter(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return FieldHandles.found(lookup, lookup.findStaticSetter(owner, name, type), true);
    }

    public static MethodHandle unreflectGetter(MethodHandles.Lookup lookup, Field field) throws IllegalAccessException {
        Permissions.member(field);
        return FieldHandles.watched(lookup.unreflectGetter(field), field.getDeclaringClass(), field.getName(), field.getModifiers(), false);
    }

    public static MethodHandle unreflectSetter(MethodHandles.Lookup lookup, Field field) throws IllegalAccessException {
        Permissions.member(field);
        return FieldHandles.watched(lookup.unreflectSetter(field), field.getDeclaringClass(), field.getName(), field.getModifiers(), true);
    }
}
