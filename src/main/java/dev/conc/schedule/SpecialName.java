package dev.conc.schedule;

/** Names of what has no name in the program, in the place of one. They begin with a sign that no name in Java has; words for them are made where they are shown. */
public enum SpecialName {
    /** All state inside the JDK that is not watched. */
    INSIDE_JDK("<jdk>"),
    /** What the program prints. */
    OUTPUT("<output>"),
    /** The tasks of an executor. */
    TASKS("<tasks>");

    private static final String INITIALISATION = "<initialisation>";

    private final String code;

    SpecialName(String code) {
        this.code = code;
    }

    /** What stands in the place of a name. */
    public String code() {
        return code;
    }

    /** What stands for the lock of the initialisation of a class. */
    public static String initialisation(String type) {
        return INITIALISATION + type;
    }

    /** Whether a name is that of the lock of the initialisation of a class. */
    public static boolean isInitialisation(String name) {
        return name.startsWith(INITIALISATION);
    }

    /** The class whose initialisation has this name. */
    public static String initialised(String name) {
        return name.substring(INITIALISATION.length());
    }
}
