/** The languages in which conc speaks and lessons are written. */
@NullMarked
package dev.conc.language;

import org.jspecify.annotations.NullMarked;
