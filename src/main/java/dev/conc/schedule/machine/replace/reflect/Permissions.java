package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.allow.AllowList;
import dev.conc.schedule.allow.Inspection;
import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.StaticState;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** What the program may use by reflection: its own classes and what the list allows of the JDK. Anything else ends the exploration, whatever the program catches. */
public final class Permissions {
    private static final String ENGINE = "dev.conc.schedule.";
    private static final String CONSTRUCTOR = "<init>";

    private Permissions() {}

    /** Whether the class is the program's, one of its libraries', or one that the JDK has made for them: a proxy, a lambda. */
    public static boolean ofTheProgram(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        return element.getClassLoader() == StaticState.loader() && !element.getName().startsWith(ENGINE);
    }

    static void type(Class<?> type) {
        if (!ofTheProgram(type) && !type.isPrimitive()) {
            Reason reason = reason(type);
            if (reason != null) {
                throw Machine.current.refuse(type.getTypeName(), reason);
            }
        }
    }

    private static @Nullable Reason reason(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        if (element.isPrimitive()) {
            return null;
        }
        Reason reason = AllowList.get().type(element.getName().replace('.', '/'));
        return reason == null && element.getClassLoader() != null && element.getClassLoader() != ClassLoader.getPlatformClassLoader()
                ? Reason.ENGINE
                : reason;
    }

    /** A method that is to be called by reflection: from a class of the engine, which must not be what a method takes for its caller. */
    static void reflected(Method method) {
        member(method);
        boolean asksForCaller = method.getName().equals("newUpdater") || method.getName().equals("invokeDefault")
                || method.getName().equals("getCallerClass")
                || (method.getName().equals("lookup") && method.getDeclaringClass() == MethodHandles.class);
        if (asksForCaller && !ofTheProgram(method.getDeclaringClass())) {
            throw Machine.current.refuse(sourceName(method.getDeclaringClass()) + "." + method.getName(), Reason.REFLECTION);
        }
    }

    static void member(Member member) {
        if (member instanceof Method method) {
            member(method.getDeclaringClass(), method.getName(),
                    MethodType.methodType(method.getReturnType(), method.getParameterTypes()).descriptorString());
        } else if (member instanceof Constructor<?> constructor) {
            member(constructor.getDeclaringClass(), CONSTRUCTOR,
                    MethodType.methodType(void.class, constructor.getParameterTypes()).descriptorString());
        } else if (member instanceof Field field) {
            member(field.getDeclaringClass(), field.getName(), field.getType().descriptorString());
        }
    }

    /** @param owner the class that declares the member */
    static void member(Class<?> owner, String name, String descriptor) {
        if (name.startsWith(Inspection.RESERVED)) {
            throw Machine.current.refuse(sourceName(owner) + "." + name, Reason.RESERVED_NAME);
        }
        if (ofTheProgram(owner)) {
            return;
        }
        Reason reason = reason(owner);
        if (reason == null) {
            reason = AllowList.get().member(owner.getName().replace('.', '/'), name, descriptor);
        }
        if (reason != null) {
            throw Machine.current.refuse(name.equals(CONSTRUCTOR) ? "new " + sourceName(owner) : sourceName(owner) + "." + name, reason);
        }
    }

    /** A member that is to be used whatever its modifiers say. */
    static void open(Member member) {
        member(member);
        Class<?> owner = member.getDeclaringClass();
        if (!ofTheProgram(owner) && !(Modifier.isPublic(member.getModifiers()) && Modifier.isPublic(owner.getModifiers()))) {
            throw Machine.current.refuse(sourceName(owner) + "." + (member instanceof Constructor<?> ? "new" : member.getName()),
                    Reason.REFLECTION);
        }
    }

    static String sourceName(Class<?> type) {
        String name = type.getTypeName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
