package dev.conc.schedule.machine;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Options;
import dev.conc.schedule.instrument.InstrumentedProgram;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Makes the machine of a program; called through the class loader that loaded the program. */
public final class Entry {
    private static Class<?> mainType = Object.class;
    private static @Nullable Object mainObject;

    private Entry() {}

    /** The class with the main method. */
    static Class<?> mainType() {
        return mainType;
    }

    /** The object whose main method runs, where that is not static. */
    static @Nullable Object mainObject() {
        return mainObject;
    }

    /** The machine that runs the program's main method, classic or compact. */
    public static ControlledProgram load(InstrumentedProgram program, String mainClass, Options options) throws ReflectiveOperationException {
        Memory.load(program.sites());
        StaticState.load(program.classes().keySet(), program.initialised());
        Class<?> type = Class.forName(mainClass, false, StaticState.loader());
        mainType = type;
        Machine.current.beforeEach(() -> mainObject = null);
        int number = program.initialised().indexOf(mainClass);
        Callable<Object> main = main(type);
        return Machine.load(program.sites(), options, () -> {
            if (number >= 0) {
                StaticState.initialize(number);
            }
            try {
                main.call();
            } catch (Throwable thrown) {
                throw Entry.<RuntimeException>sneak(thrown);
            }
        });
    }

    private static Callable<Object> main(Class<?> type) throws ReflectiveOperationException {
        Method method = find(type);
        method.setAccessible(true);
        MethodHandle handle = MethodHandles.privateLookupIn(type, MethodHandles.lookup()).unreflect(method);
        boolean arguments = method.getParameterCount() == 1;
        if (Modifier.isStatic(method.getModifiers())) {
            return () -> call(arguments ? handle.bindTo(new String[0]) : handle);
        }
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        MethodHandle create = MethodHandles.privateLookupIn(type, MethodHandles.lookup()).unreflectConstructor(constructor);
        return () -> {
            Object made = call(create);
            mainObject = made;
            MethodHandle bound = handle.bindTo(made);
            return call(arguments ? bound.bindTo(new String[0]) : bound);
        };
    }

    private static Object call(MethodHandle handle) {
        try {
            return handle.invoke();
        } catch (Throwable thrown) {
            throw Entry.<RuntimeException>sneak(thrown);
        }
    }

    private static Method find(Class<?> type) throws NoSuchMethodException {
        for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            for (Class<?>[] parameters : new Class<?>[][] {{String[].class}, {}}) {
                try {
                    return owner.getDeclaredMethod("main", parameters);
                } catch (NoSuchMethodException tryNext) {
                    // Main may have the other parameters, or be the superclass's.
                }
            }
        }
        throw new NoSuchMethodException("the class " + type.getName() + " has no main method");
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // T is inferred as unchecked, which hides the checked exception.
    private static <T extends Throwable> T sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
