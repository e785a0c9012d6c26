/** What replaces parallel streams and the bulk operations of concurrent maps and arrays. */
@NullMarked
package dev.conc.schedule.machine.replace.stream;

import org.jspecify.annotations.NullMarked;
