package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.allow.AllowList;
import dev.conc.schedule.allow.Inspection;
import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.ProgramResources;
import dev.conc.schedule.machine.StaticState;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Classes that the program finds by name, and what it asks them for. */
@Replaces(Class.class)
public final class ClassHooks {
    private ClassHooks() {}

    @ReplacesStatic
    public static Class<?> forName(String name) throws ClassNotFoundException {
        Class<?> found = find(name);
        // An interface is initialised by the virtual machine itself.
        Class.forName(name, true, StaticState.loader());
        StaticState.initialize(found);
        return found;
    }

    @ReplacesStatic
    public static Class<?> forName(String name, boolean initialize, @Nullable ClassLoader loader) throws ClassNotFoundException {
        return initialize ? forName(name) : find(name);
    }

    /** The program's class, or one of the JDK that it may use; not initialised. */
    static Class<?> find(String name) throws ClassNotFoundException {
        Class<?> found;
        try {
            found = Class.forName(name, false, StaticState.loader());
        } catch (ClassNotFoundException missing) {
            Reason reason = AllowList.get().type(name.replace('.', '/'));
            if (reason != null && reason != Reason.UNLISTED) {
                throw Machine.current.refuse(name, reason);
            }
            throw missing;
        }
        Permissions.type(found);
        return found;
    }

    public static Object newInstance(Class<?> type) throws InstantiationException, IllegalAccessException {
        Constructor<?> constructor;
        try {
            constructor = type.getDeclaredConstructor();
        } catch (NoSuchMethodException none) {
            throw (InstantiationException) new InstantiationException(type.getName()).initCause(none);
        }
        try {
            return ConstructorHooks.newInstance(constructor);
        } catch (InvocationTargetException thrown) {
            throw ClassHooks.<RuntimeException>sneak(Objects.requireNonNull(thrown.getCause()));
        }
    }

    /** Without what has been added to the program. */
    public static Method[] getDeclaredMethods(Class<?> type) {
        return written(type.getDeclaredMethods());
    }

    public static Object @Nullable [] getEnumConstants(Class<?> type) {
        return Permissions.ofTheProgram(type) && type.isEnum() ? EnumHooks.constants(type) : type.getEnumConstants();
    }

    /** Without what has been added to the program. */
    public static Method[] getMethods(Class<?> type) {
        return written(type.getMethods());
    }

    private static Method[] written(Method[] methods) {
        return Stream.of(methods).filter(each -> !each.getName().startsWith(Inspection.RESERVED)).toArray(Method[]::new);
    }

    public static @Nullable InputStream getResourceAsStream(Class<?> type, String name) {
        return Permissions.ofTheProgram(type) ? ProgramResources.open(name.startsWith("/") ? name.substring(1) : folder(type) + name)
                : null;
    }

    private static String folder(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        return element.getPackageName().isEmpty() ? "" : element.getPackageName().replace('.', '/') + "/";
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // T is inferred as unchecked, which hides the checked exception, as newInstance does.
    private static <T extends Throwable> T sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
