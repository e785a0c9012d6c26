package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.machine.StaticState;
import dev.conc.schedule.rewritten.Replaces;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Methods that are called by reflection. */
@Replaces(Method.class)
public final class MethodHooks {
    private MethodHooks() {}

    public static @Nullable Object invoke(Method method, @Nullable Object object, @Nullable Object... arguments)
            throws IllegalAccessException, InvocationTargetException {
        Permissions.reflected(method);
        MethodHandle hook = HookedMembers.of(method);
        if (hook != null) {
            return HookedMembers.call(hook, method, method.getParameterTypes(), object, arguments);
        }
        if (Modifier.isStatic(method.getModifiers())) {
            StaticState.initialize(method.getDeclaringClass());
        }
        return Reflected.open(method).invoke(object, arguments);
    }
}
