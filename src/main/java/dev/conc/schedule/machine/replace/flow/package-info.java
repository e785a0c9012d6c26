/** What replaces {@code java.util.concurrent.Flow} and {@code SubmissionPublisher}. */
@NullMarked
package dev.conc.schedule.machine.replace.flow;

import org.jspecify.annotations.NullMarked;
