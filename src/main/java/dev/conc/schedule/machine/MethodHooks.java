package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Methods of the program that are called by reflection. */
@Replaces(Method.class)
public final class MethodHooks {
    private MethodHooks() {}

    public static @Nullable Object invoke(Method method, @Nullable Object object, @Nullable Object... arguments) throws IllegalAccessException, InvocationTargetException {
        if (Modifier.isStatic(method.getModifiers())) {
            StaticState.initialize(method.getDeclaringClass());
        }
        return Reflected.open(method).invoke(object, arguments);
    }
}
