package dev.conc.program.run;

import dev.conc.program.compile.ClassCache;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Files and folders in use that are to be gone when {@code conc} has ended, also when it ends at once. */
public final class Leftovers {
    private static final Set<Path> PATHS = ConcurrentHashMap.newKeySet();

    private Leftovers() {}

    public static void add(Path path) {
        PATHS.add(path);
    }

    public static void delete(Path path) {
        ClassCache.delete(path);
        PATHS.remove(path);
    }

    /** Deletes all that there are. Nobody may be using them any more, or nothing may come of that use. */
    public static void deleteAll() {
        PATHS.forEach(Leftovers::delete);
    }

    /** It is no leftover any more: it has got its final name. */
    public static void keep(Path path) {
        PATHS.remove(path);
    }
}
