/** What executions have shown: tallies of outcomes, races, failures with their shortest schedules, and whether they repeat. */
@NullMarked
package dev.conc.schedule.explore.findings;

import org.jspecify.annotations.NullMarked;
