/** A program under control in a worker: open, explore, step and play back. Talks to {@link dev.conc.schedule.worker}; knows no screen. */
@NullMarked
package dev.conc.program.control;

import org.jspecify.annotations.NullMarked;
