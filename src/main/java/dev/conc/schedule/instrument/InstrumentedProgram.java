package dev.conc.schedule.instrument;

import java.util.List;
import java.util.Map;

/**
 * A rewritten program.
 *
 * @param classes class files by binary name
 * @param initialised the binary names of the classes with a static initialiser; the numbers that the rewritten code uses are positions in this list
 */
public record InstrumentedProgram(Map<String, byte[]> classes, SiteTable sites, List<String> initialised) {}
