package dev.conc.schedule.rewritten;

import dev.conc.schedule.allow.Inspection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rewritten program.
 *
 * @param classes class files by binary name
 * @param initialised the binary names of the classes that are initialised; the numbers that the rewritten code uses are positions in this list
 * @param stepped the binary names of those whose initialisers may wait for other threads
 * @param visible the binary names of those whose initialisers touch what other threads may see meanwhile
 * @param resources what the program may read of its own: contents by path, its class files as they were among them
 */
public record InstrumentedProgram(Map<String, byte[]> classes, SiteTable sites, List<String> initialised, Set<String> stepped,
        Set<String> visible, Map<String, byte[]> resources) {
    /** The method that a static initialiser becomes. */
    public static final String INITIALISER = Inspection.RESERVED + "initialize";
    /** The method added to every class that sets its static fields to their defaults. */
    public static final String RESET = Inspection.RESERVED + "reset";

    /** The same program with more files that it may read: contents by path. */
    public InstrumentedProgram with(Map<String, byte[]> files) {
        Map<String, byte[]> all = new HashMap<>(files);
        all.putAll(resources);
        return new InstrumentedProgram(classes, sites, initialised, stepped, visible, all);
    }
}
