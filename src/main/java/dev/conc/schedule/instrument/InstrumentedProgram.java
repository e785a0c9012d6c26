package dev.conc.schedule.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rewritten program.
 *
 * @param classes class files by binary name
 * @param initialised the binary names of the classes that are initialised; the numbers that the rewritten code uses are positions in this list
 * @param stepped the binary names of those that other threads may see half done
 */
public record InstrumentedProgram(Map<String, byte[]> classes, SiteTable sites, List<String> initialised, Set<String> stepped) {}
