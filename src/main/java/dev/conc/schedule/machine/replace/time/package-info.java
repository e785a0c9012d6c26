/** What replaces {@code java.time}, dates, calendars and {@code TimeUnit}: all of them read the machine's clock. */
@NullMarked
package dev.conc.schedule.machine.replace.time;

import org.jspecify.annotations.NullMarked;
