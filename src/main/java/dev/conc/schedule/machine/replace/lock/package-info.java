/** What replaces {@code java.util.concurrent.locks}: reentrant, read-write and stamped locks and their conditions. */
@NullMarked
package dev.conc.schedule.machine.replace.lock;

import org.jspecify.annotations.NullMarked;
