package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.machine.StaticState;
import dev.conc.schedule.rewritten.Replaces;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Objects that are made by reflection. */
@Replaces(Constructor.class)
public final class ConstructorHooks {
    private ConstructorHooks() {}

    public static Object newInstance(Constructor<?> constructor, @Nullable Object... arguments)
            throws InstantiationException, IllegalAccessException, InvocationTargetException {
        Permissions.member(constructor);
        MethodHandle hook = HookedMembers.of(constructor);
        if (hook != null) {
            return Objects.requireNonNull(HookedMembers.call(hook, constructor, constructor.getParameterTypes(), null, arguments));
        }
        StaticState.initialize(constructor.getDeclaringClass());
        return Reflected.open(constructor).newInstance(arguments);
    }
}
