/** What replaces {@code java.lang.Thread} and its builders. What the machine itself knows of threads is in {@link dev.conc.schedule.machine.Threads}. */
@NullMarked
package dev.conc.schedule.machine.replace.thread;

import org.jspecify.annotations.NullMarked;
