package dev.conc.schedule.machine.entry;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.MainClass;
import dev.conc.schedule.machine.Memory;
import dev.conc.schedule.machine.ProgramResources;
import dev.conc.schedule.machine.StaticState;
import dev.conc.schedule.machine.replace.reflect.HookedMembers;
import dev.conc.schedule.rewritten.InstrumentedProgram;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

/** Makes the machine of a program; called through a class loader that is made for the program. */
public final class Entry {
    private static final MethodHandle REMEMBER;
    private static final MethodHandle COPY;

    static {
        try {
            REMEMBER = MethodHandles.lookup().findStatic(MainClass.class, "remember", MethodType.methodType(Object.class, Object.class));
            COPY = MethodHandles.lookup().findStatic(Entry.class, "copy", MethodType.methodType(String[].class, String[].class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Entry() {}

    private interface Main {
        void call() throws Throwable;
    }

    /**
     * The machine that runs the program's main method, classic or compact.
     *
     * @param loader finds the program's classes
     */
    public static ControlledProgram load(InstrumentedProgram program, ClassLoader loader, String mainClass, MachineOptions options)
            throws ReflectiveOperationException {
        Memory.load(program.sites());
        HookedMembers.load(Hooks::all);
        ProgramResources.load(program.resources());
        try {
            StaticState.load(program, loader);
        } finally {
            // An initialiser of an interface runs here, and may hide what it has been refused.
            Machine.current.throwIfRefused();
        }
        Class<?> type = Class.forName(mainClass, false, StaticState.loader());
        MainClass.set(type, Modifier.isStatic(find(type).getModifiers()));
        int number = program.initialised().indexOf(mainClass);
        Main main = main(type, options.arguments());
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

    /** All types are settled here: to adapt a handle takes longer than a short execution. */
    private static Main main(Class<?> type, List<String> arguments) throws ReflectiveOperationException {
        Method method = find(type);
        method.setAccessible(true);
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        MethodHandle handle = lookup.unreflect(method);
        handle = handle.asType(handle.type().changeReturnType(void.class));
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        if (method.getParameterCount() == 1) {
            handle = MethodHandles.collectArguments(handle, isStatic ? 0 : 1,
                    MethodHandles.insertArguments(COPY, 0, (Object) arguments.toArray(String[]::new)));
        }
        if (!isStatic) {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            MethodHandle made = MethodHandles.filterReturnValue(lookup.unreflectConstructor(constructor),
                    REMEMBER.asType(MethodType.methodType(type, type)));
            handle = MethodHandles.filterReturnValue(made, handle);
        }
        MethodHandle settled = handle;
        return () -> {
            // A statement, so that the call is one without a result.
            settled.invokeExact();
        };
    }

    /** Each execution has an array of its own, since a program may write to it. */
    @SuppressWarnings("UnusedMethod") // Its handle is what is used.
    private static String[] copy(String[] arguments) {
        return arguments.clone();
    }

    private static Method find(Class<?> type) throws NoSuchMethodException {
        for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            for (Class<?>[] parameters : new Class<?>[][]{{String[].class}, {}}) {
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
