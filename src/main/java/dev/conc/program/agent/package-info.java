/** What is loaded into the JVM of a program that is run. It uses nothing but the JDK, and nothing of it is visible to the program. */
@NullMarked
package dev.conc.program.agent;

import org.jspecify.annotations.NullMarked;
