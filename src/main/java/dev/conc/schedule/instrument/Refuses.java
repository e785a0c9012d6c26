package dev.conc.schedule.instrument;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes of the JDK that a program under control must not use, and why. */
final class Refuses {
    private static final String OUTSIDE = ", and conc cannot decide who goes first outside the program";
    private static final String SOCKETS = "it opens a socket" + OUTSIDE;
    private static final String PROCESSES = "it starts another process" + OUTSIDE;
    private static final Set<String> NAMES_ONLY =
        Set.of("java/net/URI", "java/net/URISyntaxException", "java/net/URLEncoder", "java/net/URLDecoder");
    private static final String FIGURES = "the processor time and the memory that the virtual machine uses are not controlled, and differ each time";
    private static final Map<String, String> PACKAGES = Map.of(
        "java/lang/management/", FIGURES,
        "com/sun/management/", FIGURES,
        "java/net/", SOCKETS,
        "java/nio/channels/", "it opens a file or a socket" + OUTSIDE,
        "javax/net/", SOCKETS,
        "java/lang/foreign/", "native code cannot be stopped and stepped",
        "sun/misc/", "raw memory cannot be watched");
    private static final String HIDDEN_FIELDS = "conc does not see when it touches the field; use the VarHandle itself";
    private static final String REAL_TIME = "it waits for real time inside the JDK";
    private static final Map<String, String> CLASSES = Map.ofEntries(
        Map.entry("java/lang/ProcessBuilder", PROCESSES),
        Map.entry("java/lang/Process", PROCESSES),
        Map.entry("java/lang/ref/Cleaner", "the garbage collector decides when it acts"),
        Map.entry("java/io/FileDescriptor", "it goes around System.in, System.out and System.err, which conc keeps for each execution by itself"),
        Map.entry("java/io/PipedInputStream", REAL_TIME),
        Map.entry("java/io/PipedOutputStream", REAL_TIME),
        Map.entry("java/io/PipedReader", REAL_TIME),
        Map.entry("java/io/PipedWriter", REAL_TIME));
    /** Methods by name alone, and where their owners' names begin. */
    private static final Map<String, Map.Entry<String, String>> METHODS = Map.ofEntries(
        Map.entry("toMethodHandle", Map.entry("java/lang/invoke/VarHandle", HIDDEN_FIELDS)),
        Map.entry("varHandleInvoker", Map.entry("java/lang/invoke/MethodHandles", HIDDEN_FIELDS)),
        Map.entry("varHandleExactInvoker", Map.entry("java/lang/invoke/MethodHandles", HIDDEN_FIELDS)),
        Map.entry("freeMemory", Map.entry("java/lang/Runtime", FIGURES)),
        Map.entry("totalMemory", Map.entry("java/lang/Runtime", FIGURES)),
        Map.entry("stop", Map.entry("java/lang/Thread", "it is gone from the JDK, too")),
        Map.entry("getAllStackTraces", Map.entry("java/lang/Thread", "it shows threads that are none of the program's")),
        Map.entry("enumerate", Map.entry("java/lang/Thread", "it shows threads that are none of the program's")));

    private Refuses() {}

    /** Why a method of the JDK is refused, or null if it is not. */
    static @Nullable String reason(String owner, String name) {
        if (owner.equals("java/lang/Runtime") && name.equals("exec")) {
            return PROCESSES;
        }
        if (NAMES_ONLY.contains(owner)) {
            return null;
        }
        Map.Entry<String, String> method = METHODS.get(name);
        if (method != null && owner.startsWith(method.getKey())) {
            return method.getValue();
        }
        int nested = owner.indexOf('$');
        String reason = CLASSES.get(nested < 0 ? owner : owner.substring(0, nested));
        if (reason != null) {
            return reason;
        }
        return PACKAGES.entrySet().stream().filter(entry -> owner.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse(null);
    }
}
