package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.machine.StaticState;
import dev.conc.schedule.rewritten.Replaces;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

/** Method handles of methods and constructors: of those that the program may call, and of what is called instead where the JDK's are replaced. */
@Replaces(MethodHandles.Lookup.class)
public final class MethodLookupHooks {
    private MethodLookupHooks() {}

    public static Class<?> findClass(MethodHandles.Lookup lookup, String name) throws ClassNotFoundException, IllegalAccessException {
        return lookup.accessClass(ClassHooks.find(name));
    }

    public static Class<?> ensureInitialized(MethodHandles.Lookup lookup, Class<?> type) throws IllegalAccessException {
        Class<?> initialised = lookup.ensureInitialized(type);
        StaticState.initialize(initialised);
        return initialised;
    }

    public static MethodHandle findVirtual(MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type)
            throws NoSuchMethodException, IllegalAccessException {
        return checked(lookup, lookup.findVirtual(owner, name, type), owner, name, type);
    }

    public static MethodHandle findStatic(MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type)
            throws NoSuchMethodException, IllegalAccessException {
        return checked(lookup, lookup.findStatic(owner, name, type), owner, name, type);
    }

    public static MethodHandle findSpecial(MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type, Class<?> caller)
            throws NoSuchMethodException, IllegalAccessException {
        return checked(lookup, lookup.findSpecial(owner, name, type, caller), owner, name, type);
    }

    public static MethodHandle findConstructor(MethodHandles.Lookup lookup, Class<?> owner, MethodType type)
            throws NoSuchMethodException, IllegalAccessException {
        return checked(lookup, lookup.findConstructor(owner, type), owner, "<init>", type);
    }

    public static MethodHandle bind(MethodHandles.Lookup lookup, Object receiver, String name, MethodType type)
            throws NoSuchMethodException, IllegalAccessException {
        lookup.bind(receiver, name, type);
        return findVirtual(lookup, receiver.getClass(), name, type).bindTo(receiver);
    }

    public static MethodHandle unreflect(MethodHandles.Lookup lookup, Method method) throws IllegalAccessException {
        Permissions.member(method);
        return HookedMembers.instead(lookup.unreflect(method), method.getDeclaringClass(), method.getName(), type(method));
    }

    public static MethodHandle unreflectSpecial(MethodHandles.Lookup lookup, Method method, Class<?> caller) throws IllegalAccessException {
        Permissions.member(method);
        return HookedMembers.instead(lookup.unreflectSpecial(method, caller), method.getDeclaringClass(), method.getName(), type(method));
    }

    public static MethodHandle unreflectConstructor(MethodHandles.Lookup lookup, Constructor<?> constructor) throws IllegalAccessException {
        Permissions.member(constructor);
        return HookedMembers.instead(lookup.unreflectConstructor(constructor), constructor.getDeclaringClass(), "<init>",
                MethodType.methodType(void.class, constructor.getParameterTypes()));
    }

    private static MethodType type(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes());
    }

    /** A handle that the lookup has just found; the class by which it was named may have inherited the method. */
    private static MethodHandle checked(MethodHandles.Lookup lookup, MethodHandle handle, Class<?> named, String name, MethodType type) {
        Permissions.member(named, name, type.descriptorString());
        Class<?> owner = named;
        try {
            MethodHandleInfo found = lookup.revealDirect(handle);
            owner = found.getDeclaringClass();
            Permissions.member(owner, name, found.getMethodType().descriptorString());
        } catch (IllegalArgumentException notDirect) {
            // Then it is none that could be replaced: what makes handles of its own is not replaced.
        }
        return HookedMembers.instead(handle, owner, name, type);
    }
}
