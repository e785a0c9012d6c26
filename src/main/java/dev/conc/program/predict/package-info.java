/** Predictions: the candidates that a learner chooses from, and how far off the answer is. */
@NullMarked
package dev.conc.program.predict;

import org.jspecify.annotations.NullMarked;
