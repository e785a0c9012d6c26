/** The learner's own work: the folder in which it is, and versions of a lesson's programs in it. */
@NullMarked
package dev.conc.exercise;

import org.jspecify.annotations.NullMarked;
