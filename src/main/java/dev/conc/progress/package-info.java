/** What is kept of a learner's way through the lessons: pages seen, predictions, questions; and what comes next. */
@NullMarked
package dev.conc.progress;

import org.jspecify.annotations.NullMarked;
