/** Following a schedule that is given, and exploring on from it. */
@NullMarked
package dev.conc.schedule.explore.replay;

import org.jspecify.annotations.NullMarked;
