package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Objects of the program that are made by reflection. */
@Replaces(Constructor.class)
public final class ConstructorHooks {
    private ConstructorHooks() {}

    public static Object newInstance(Constructor<?> constructor, @Nullable Object... arguments) throws InstantiationException, IllegalAccessException, InvocationTargetException {
        StaticState.initialize(constructor.getDeclaringClass());
        return Reflected.open(constructor).newInstance(arguments);
    }
}
