package dev.conc.schedule.machine;

import org.jspecify.annotations.Nullable;

/** The class with the program's main method, and the object whose method it is. */
public final class MainClass {
    private static Class<?> type = Object.class;
    private static @Nullable Object object;

    private MainClass() {}

    /** To be called once, when the program has been loaded. */
    public static void set(Class<?> main) {
        type = main;
        Machine.current.beforeEach(() -> object = null);
    }

    /** Notes the object whose main method is about to run, and gives it back. */
    public static Object remember(Object made) {
        object = made;
        return made;
    }

    /** The class with the main method. */
    static Class<?> type() {
        return type;
    }

    /** The object whose main method runs, where that is not static. */
    static @Nullable Object object() {
        return object;
    }
}
