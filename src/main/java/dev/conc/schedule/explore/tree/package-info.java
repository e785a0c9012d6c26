/** Searches of the tree of choices: depth first by races or with sleep sets, with a bound on preemptions, and random. */
@NullMarked
package dev.conc.schedule.explore.tree;

import org.jspecify.annotations.NullMarked;
