package dev.conc.schedule.machine;

import org.jspecify.annotations.Nullable;

/** The class with the program's main method, and the object whose method it is. */
public final class MainClass {
    private static Class<?> type = Object.class;
    private static boolean hasObject;
    private static @Nullable Object object;

    private MainClass() {}

    /**
     * To be called once, when the program has been loaded.
     *
     * @param isStatic whether the main method is called without an object
     */
    public static void set(Class<?> main, boolean isStatic) {
        type = main;
        hasObject = !isStatic;
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

    /** Whether the main method runs on this object, or will when it is made: while it is being made, it is the first of its class that is touched. */
    static boolean isMain(Object touched) {
        if (object == null && hasObject && touched.getClass() == type) {
            object = touched;
        }
        return touched == object;
    }

    /** The object whose main method runs, where that is not static. */
    static @Nullable Object object() {
        return object;
    }
}
