/** A program in a JVM of its own, without control: limits, output, and how it ended. */
@NullMarked
package dev.conc.program.run;

import org.jspecify.annotations.NullMarked;
