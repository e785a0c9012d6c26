/**
 * Exploring: which executions of a {@link dev.conc.schedule.ControlledProgram} to run, and what they show together. Start reading at
 * {@link dev.conc.schedule.explore.Explorer}. Nothing here knows how a program is run.
 */
@NullMarked
package dev.conc.schedule.explore;

import org.jspecify.annotations.NullMarked;
