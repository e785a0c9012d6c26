package dev.conc.program.compile;

import dev.conc.program.Program;
import java.nio.file.Path;
import java.util.List;

/**
 * A program ready to run.
 *
 * @param program what was compiled
 * @param mainClass the class whose {@code main} is called
 * @param classPath the folder of its classes, then the libraries that it names
 */
public record CompiledProgram(Program program, String mainClass, List<Path> classPath) {}
