/** Processes of the operating system: which they are, which belong to a run, and their end. In {@code conc} and in the JVM of a program that is run, so it uses nothing but the JDK. */
@NullMarked
package dev.conc.program.process;

import org.jspecify.annotations.NullMarked;
