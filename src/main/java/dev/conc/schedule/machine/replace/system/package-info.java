/** What replaces {@code System} and {@code Runtime}: streams, properties, exit, printing, logging, and the texts of objects. */
@NullMarked
package dev.conc.schedule.machine.replace.system;

import org.jspecify.annotations.NullMarked;
