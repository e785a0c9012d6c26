/** From a source file to classes: the compiler, the class cache, libraries that the source names, and the JVM options that it asks for. Nothing is run here. */
@NullMarked
package dev.conc.program.compile;

import org.jspecify.annotations.NullMarked;
