/** What replaces executors, futures, completion services, fork-join pools, scheduled pools and {@code java.util.Timer}. */
@NullMarked
package dev.conc.schedule.machine.replace.executor;

import org.jspecify.annotations.NullMarked;
