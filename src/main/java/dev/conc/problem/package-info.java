/** What goes wrong for a person, and the exit codes that say so. */
@NullMarked
package dev.conc.problem;

import org.jspecify.annotations.NullMarked;
