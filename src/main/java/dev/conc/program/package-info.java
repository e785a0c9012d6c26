/** Programs: what they are, how they are compiled and run in a JVM of their own, and whether what they printed is what was expected. */
@NullMarked
package dev.conc.program;

import org.jspecify.annotations.NullMarked;
