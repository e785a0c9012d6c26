package dev.conc.schedule.steps;

import java.util.stream.Stream;

/** What is replaced in the code of libraries, which is not rewritten otherwise: there, everything else of the JDK is called as it is. */
public enum LibraryCall implements Row {
    REFLECTS("""
        java/lang/Class java/lang/ClassLoader java/lang/Runtime java/lang/reflect/Method java/lang/reflect/Constructor
        java/lang/reflect/Field java/lang/reflect/AccessibleObject java/lang/reflect/Executable java/lang/reflect/Proxy
        java/lang/invoke/MethodHandles java/lang/invoke/MethodHandles$Lookup""", "*",
            "names what it uses in a text: whether the program may use it is seen only when it is called"),
    OF_SYSTEM("java/lang/System", "exit getProperty setProperty clearProperty getProperties out err in setOut setErr setIn",
            "belongs to the program and not to the worker that runs it"),
    LOADER("java/lang/Thread", "getContextClassLoader", "finds the classes and files of the program, and nothing of the worker's");

    @SuppressWarnings("ImmutableEnumChecker") // What it remembers of classes does not change what it says.
    private final Calls calls;

    LibraryCall(String owners, String members, String reason) {
        calls = Calls.of(owners, members, reason);
    }

    /** Whether a member of a class of the JDK is one of these. */
    public static boolean replaced(String owner, String member) {
        return Stream.of(values()).anyMatch(each -> each.has(owner, member));
    }

    @Override
    public Calls calls() {
        return calls;
    }
}
