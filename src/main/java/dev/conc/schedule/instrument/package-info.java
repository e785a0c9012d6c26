/** Rewrites the classes of a program so that it stops before every shared access. */
@NullMarked
package dev.conc.schedule.instrument;

import org.jspecify.annotations.NullMarked;
