/** What replaces {@code java.util.concurrent.atomic}. */
@NullMarked
package dev.conc.schedule.machine.replace.atomic;

import org.jspecify.annotations.NullMarked;
