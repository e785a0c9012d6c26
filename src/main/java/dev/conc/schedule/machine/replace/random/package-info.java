/** What replaces random numbers: they follow from the seed and the thread that draws. */
@NullMarked
package dev.conc.schedule.machine.replace.random;

import org.jspecify.annotations.NullMarked;
