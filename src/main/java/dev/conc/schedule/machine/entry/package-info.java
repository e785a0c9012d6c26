/**
 * What is called from outside of a machine: it is made here for a program, and here is the list of what replaces the JDK. A new class of replacements is entered in
 * {@link dev.conc.schedule.machine.entry.Hooks}.
 */
@NullMarked
package dev.conc.schedule.machine.entry;

import org.jspecify.annotations.NullMarked;
