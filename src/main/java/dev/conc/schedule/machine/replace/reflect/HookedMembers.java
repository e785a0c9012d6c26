package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.machine.StaticState;
import dev.conc.schedule.rewritten.Replacements;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Methods of the JDK that are replaced, where the program calls them by reflection or by a method handle: the replacement is called there, too. */
public final class HookedMembers {
    private static Supplier<List<Class<?>>> hooks = List::of;
    private static @Nullable Replacements replacements;
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private HookedMembers() {}

    /**
     * To be called once, before the program runs.
     *
     * @param all the classes whose methods stand for those of the JDK; asked for when a member is first looked up
     */
    public static void load(Supplier<List<Class<?>>> all) {
        hooks = all;
    }

    private static Replacements replacements() {
        Replacements known = replacements;
        if (known == null) {
            known = new Replacements(hooks.get());
            replacements = known;
        }
        return known;
    }

    /**
     * What is called instead of a member of the JDK, with the receiver first; null if the member itself is.
     *
     * @param name {@code <init>} for a constructor
     * @param type without the receiver; of a constructor without a result; of a static field, what its getter has
     */
    static @Nullable MethodHandle instead(Class<?> owner, String name, MethodType type) {
        if (owner.getClassLoader() == StaticState.loader() || owner.isArray()) {
            return null;
        }
        Replacements.Replacement replacement = replacements().find(owner.getName().replace('.', '/'), name, type.descriptorString());
        if (replacement == null) {
            return null;
        }
        try {
            Class<?> hook = Class.forName(replacement.owner().packageName() + "." + replacement.owner().displayName(), true,
                    StaticState.loader());
            return LOOKUP.findStatic(hook, replacement.name(),
                    MethodType.fromMethodDescriptorString(replacement.type().descriptorString(), StaticState.loader()));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The handle, or one of the same type that calls what is called instead. */
    static MethodHandle instead(MethodHandle handle, Class<?> owner, String name, MethodType type) {
        MethodHandle hook = instead(owner, name, type);
        if (hook == null) {
            return handle;
        }
        MethodHandle same = hook.asFixedArity().asType(handle.type());
        return handle.isVarargsCollector() ? same.asVarargsCollector(handle.type().lastParameterType()) : same;
    }

    /** What is called instead of a method, null if it is called itself. */
    static @Nullable MethodHandle of(Method method) {
        return instead(method.getDeclaringClass(), method.getName(),
                MethodType.methodType(method.getReturnType(), method.getParameterTypes()));
    }

    /** What is called instead of a constructor, null if it is called itself. */
    static @Nullable MethodHandle of(Constructor<?> constructor) {
        return instead(constructor.getDeclaringClass(), "<init>", MethodType.methodType(void.class, constructor.getParameterTypes()));
    }

    /** Calls it with what was given for the member, and with the exceptions that reflection has. */
    static @Nullable Object call(MethodHandle hook, Member member, Class<?>[] parameters, @Nullable Object receiver,
            @Nullable Object @Nullable [] arguments) throws InvocationTargetException {
        List<@Nullable Object> all = new ArrayList<>();
        if (member instanceof Method && !Modifier.isStatic(member.getModifiers())) {
            if (!member.getDeclaringClass().isInstance(java.util.Objects.requireNonNull(receiver))) {
                throw new IllegalArgumentException("object is not an instance of declaring class");
            }
            all.add(receiver);
        }
        List<@Nullable Object> given = arguments == null ? List.of() : Arrays.asList(arguments);
        if (given.size() != parameters.length) {
            throw new IllegalArgumentException("wrong number of arguments: " + given.size() + " expected: " + parameters.length);
        }
        for (int i = 0; i < parameters.length; i++) {
            if (given.get(i) == null ? parameters[i].isPrimitive()
                    : !MethodType.methodType(parameters[i]).wrap().returnType().isInstance(given.get(i)) && !parameters[i].isPrimitive()) {
                throw new IllegalArgumentException("argument type mismatch");
            }
        }
        all.addAll(given);
        try {
            return hook.asFixedArity().invokeWithArguments(all);
        } catch (Throwable thrown) {
            throw new InvocationTargetException(thrown);
        }
    }
}
