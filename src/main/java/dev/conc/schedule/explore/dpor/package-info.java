/** Optimal exploration: one execution of each class of equivalent ones (TruSt, POPL 2022), extended to locks. */
@NullMarked
package dev.conc.schedule.explore.dpor;

import org.jspecify.annotations.NullMarked;
