package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Instrumenter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The static state of the program's classes: set to its defaults before each execution, and initialised again where the program first uses it. */
public final class StaticState {
    private static final List<MethodHandle> RESETS = new ArrayList<>();
    private static final List<MethodHandle> INITIALISERS = new ArrayList<>();
    private static boolean[] done = new boolean[0];
    private static Set<String> program = Set.of();
    private static final List<Class<?>> CLASSES = new ArrayList<>();
    private static final Map<Class<?>, Integer> NUMBERS = new HashMap<>();

    private StaticState() {}

    static void load(Set<String> classes, List<String> initialised) throws ReflectiveOperationException {
        program = classes;
        MethodType nothing = MethodType.methodType(void.class);
        for (String name : classes.stream().sorted().toList()) {
            Class<?> type = Class.forName(name, true, loader());
            CLASSES.add(type);
            if (!type.isInterface()) {
                RESETS.add(MethodHandles.privateLookupIn(type, MethodHandles.lookup()).findStatic(type, Instrumenter.RESET, nothing));
            }
        }
        for (String name : initialised) {
            Class<?> type = Class.forName(name, true, loader());
            NUMBERS.put(type, INITIALISERS.size());
            INITIALISERS.add(MethodHandles.privateLookupIn(type, MethodHandles.lookup()).findStatic(type, Instrumenter.INITIALISER, nothing));
        }
        done = new boolean[INITIALISERS.size()];
    }

    static ClassLoader loader() {
        return StaticState.class.getClassLoader();
    }

    static boolean ofTheProgram(String className) {
        return program.contains(className);
    }

    /** The classes of the program, by name. */
    static List<Class<?>> classes() {
        return CLASSES;
    }

    /** Before an execution. */
    static void reset() {
        java.util.Arrays.fill(done, false);
        Identities.clear(done.length);
        RESETS.forEach(StaticState::call);
    }

    /** Called by the rewritten code before the first use of another class's static state. An initialiser runs as one step: no other thread sees it half done. */
    public static void initialize(int number) {
        if (!done[number]) {
            done[number] = true;
            Machine machine = Machine.current;
            machine.quiet++;
            int maker = Identities.initialiser(number);
            try {
                call(INITIALISERS.get(number));
            } finally {
                Identities.maker(maker);
                machine.quiet--;
            }
        }
    }

    /** Where a class is used by reflection. */
    static void initialize(Class<?> type) {
        Integer number = NUMBERS.get(type);
        if (number != null) {
            initialize(number.intValue());
        }
    }

    private static void call(MethodHandle method) {
        try {
            method.invokeExact();
        } catch (RuntimeException | Error thrown) {
            throw thrown instanceof Error error ? error : new ExceptionInInitializerError(thrown);
        } catch (Throwable thrown) {
            throw new ExceptionInInitializerError(thrown);
        }
    }
}
