package dev.conc.schedule.instrument;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of the JDK that a program under control must not use, and why. */
final class Refuses {
    private static final String OUTSIDE = "it reaches outside the program, where conc cannot decide who goes first";
    private static final Map<String, String> PACKAGES = Map.of(
        "java/net/", OUTSIDE,
        "java/nio/channels/", OUTSIDE,
        "javax/net/", OUTSIDE,
        "java/lang/foreign/", "native code cannot be stopped and stepped",
        "sun/misc/", "raw memory cannot be watched");
    private static final Map<String, String> CLASSES = Map.of(
        "java/lang/ProcessBuilder", OUTSIDE,
        "java/lang/Process", OUTSIDE,
        "java/util/Scanner", "it reads input while the program runs, which no schedule determines");

    private Refuses() {}

    /** Why a method of the JDK is refused, or null if it is not. */
    static @Nullable String reason(String owner, String name) {
        if (owner.equals("java/lang/Runtime") && name.equals("exec")) {
            return OUTSIDE;
        }
        if (owner.equals("java/net/URI")) {
            return null;
        }
        String reason = CLASSES.get(owner);
        if (reason != null) {
            return reason;
        }
        return PACKAGES.entrySet().stream().filter(entry -> owner.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse(null);
    }
}
