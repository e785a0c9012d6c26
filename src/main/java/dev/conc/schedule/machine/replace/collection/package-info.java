/** What replaces collections, maps, iterators, arrays and every kind of blocking queue. */
@NullMarked
package dev.conc.schedule.machine.replace.collection;

import org.jspecify.annotations.NullMarked;
