/** The stage, on which the learner is the scheduler: state, control, view and the requests to the worker. */
@NullMarked
package dev.conc.ui.stage;

import org.jspecify.annotations.NullMarked;
