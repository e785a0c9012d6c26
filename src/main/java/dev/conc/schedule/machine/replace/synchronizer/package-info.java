/** What replaces latches, semaphores, barriers, phasers, exchangers, {@code LockSupport}, and what the program builds on {@code AbstractQueuedSynchronizer}. */
@NullMarked
package dev.conc.schedule.machine.replace.synchronizer;

import org.jspecify.annotations.NullMarked;
