/** Outputs that a program is wanted to have: an execution that ends normally with another one has failed. Nothing about how they are written. */
@NullMarked
package dev.conc.schedule.wanted;

import org.jspecify.annotations.NullMarked;
