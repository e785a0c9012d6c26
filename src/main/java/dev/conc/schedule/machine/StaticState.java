package dev.conc.schedule.machine;

import dev.conc.schedule.rewritten.InstrumentedProgram;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The static state of the program's classes: set to its defaults before each execution, and initialised again where the program first uses it. */
public final class StaticState {
    private enum Progress { NOT_BEGUN, AT_ONCE, DONE, FAILED }

    /**
     * What initialises a class.
     *
     * @param lock of one that other threads may see half done, or may be first to initialise
     * @param waits whether the initialiser may wait for other threads
     * @param visible whether it touches what other threads may see meanwhile
     */
    private record Initialiser(Class<?> type, MethodHandle code, @Nullable Initialisation lock, boolean waits, boolean visible) {}

    private static final List<MethodHandle> RESETS = new ArrayList<>();
    private static final List<Initialiser> INITIALISERS = new ArrayList<>();
    private static final List<Class<?>> CLASSES = new ArrayList<>();
    private static final Map<Class<?>, Integer> NUMBERS = new HashMap<>();
    private static Progress[] progress = new Progress[0];
    private static Set<String> program = Set.of();
    private static ClassLoader loader = StaticState.class.getClassLoader();

    private StaticState() {}

    public static void load(InstrumentedProgram loaded, ClassLoader from) throws ReflectiveOperationException {
        loader = from;
        program = loaded.classes().keySet();
        MethodType nothing = MethodType.methodType(void.class);
        for (String name : program.stream().sorted().toList()) {
            Class<?> type = Class.forName(name, true, from);
            CLASSES.add(type);
            if (!type.isInterface()) {
                RESETS.add(
                        MethodHandles.privateLookupIn(type, MethodHandles.lookup()).findStatic(type, InstrumentedProgram.RESET, nothing));
            }
        }
        for (String name : loaded.initialised()) {
            Class<?> type = Class.forName(name, true, from);
            boolean own = Stream.of(type.getDeclaredMethods()).anyMatch(method -> method.getName().equals(InstrumentedProgram.INITIALISER));
            MethodHandle code = own
                    ? MethodHandles.privateLookupIn(type, MethodHandles.lookup()).findStatic(type, InstrumentedProgram.INITIALISER, nothing)
                    : MethodHandles.empty(nothing);
            NUMBERS.put(type, INITIALISERS.size());
            boolean waits = loaded.stepped().contains(name);
            boolean visible = loaded.visible().contains(name);
            INITIALISERS.add(new Initialiser(type, code, waits || visible ? new Initialisation(type) : null, waits, visible));
        }
        progress = new Progress[INITIALISERS.size()];
    }

    /** Finds the program's classes, and those of its libraries. */
    public static ClassLoader loader() {
        return loader;
    }

    /** Whether a class is the program's, a library's or the machine's, and not the JDK's. */
    public static boolean outsideTheJdk(Class<?> type) {
        ClassLoader of = type.getClassLoader();
        return of == loader || of == StaticState.class.getClassLoader();
    }

    public static boolean ofTheProgram(String className) {
        return program.contains(className);
    }

    /** The classes of the program, by name. */
    static List<Class<?>> classes() {
        return CLASSES;
    }

    /** Before an execution. */
    static void reset() {
        Arrays.fill(progress, Progress.NOT_BEGUN);
        for (Initialiser each : INITIALISERS) {
            if (each.lock != null) {
                each.lock.initialiser = null;
            }
        }
        Identities.clear(progress.length);
        RESETS.forEach(StaticState::call);
    }

    /**
     * Called by the rewritten code before a use of another class's static state. Most initialisers run as one step: no other thread sees them half done. Those of classes that need each other, that
     * start threads or wait for them, or touch what is not theirs while there are other threads, are run step by step.
     */
    public static void initialize(int number) {
        if (progress[number] == Progress.NOT_BEGUN) {
            begin(number);
        }
        if (progress[number] == Progress.FAILED) {
            throw new NoClassDefFoundError("Could not initialize class " + INITIALISERS.get(number).type.getName());
        }
    }

    private static void begin(int number) {
        Machine machine = Machine.current;
        ControlledThread thread = machine.running;
        Initialiser initialiser = INITIALISERS.get(number);
        Initialisation lock = initialiser.lock;
        boolean alone = machine.threads.size() == 1 && !initialiser.waits;
        if (lock == null || thread == null || machine.quiet > 0 || alone) {
            atOnce(number, machine);
        } else if (lock.initialiser != thread) {
            machine.step(lock.begin());
            if (progress[number] == Progress.NOT_BEGUN) {
                stepwise(number, lock, machine, thread);
            }
        }
    }

    private static void atOnce(int number, Machine machine) {
        machine.quiet++;
        int maker = Identities.initialiser(number);
        progress[number] = Progress.AT_ONCE;
        boolean well = false;
        try {
            run(number);
            well = true;
        } finally {
            progress[number] = well ? Progress.DONE : Progress.FAILED;
            Identities.maker(maker);
            machine.quiet--;
        }
    }

    private static void stepwise(int number, Initialisation lock, Machine machine, ControlledThread thread) {
        boolean hidden = !INITIALISERS.get(number).visible;
        lock.initialiser = thread;
        thread.initialising += hidden ? 1 : 0;
        boolean well = false;
        try {
            run(number);
            well = true;
        } finally {
            thread.initialising -= hidden ? 1 : 0;
            machine.step(lock.end());
            lock.initialiser = null;
            progress[number] = well ? Progress.DONE : Progress.FAILED;
        }
    }

    /** The class that it extends comes first. */
    private static void run(int number) {
        Initialiser initialiser = INITIALISERS.get(number);
        initialize(initialiser.type.getSuperclass());
        call(initialiser.code);
    }

    /** Where a class is used by reflection, or extended. */
    public static void initialize(Class<?> type) {
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
