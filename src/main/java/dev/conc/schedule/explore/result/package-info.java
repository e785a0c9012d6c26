/** What an exploration is asked and what it gives: options, outcomes, failures, races, progress. Values without behaviour. */
@NullMarked
package dev.conc.schedule.explore.result;

import org.jspecify.annotations.NullMarked;
