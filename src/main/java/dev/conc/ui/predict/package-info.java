/** The screen on which the learner says first what a program can do. */
@NullMarked
package dev.conc.ui.predict;

import org.jspecify.annotations.NullMarked;
