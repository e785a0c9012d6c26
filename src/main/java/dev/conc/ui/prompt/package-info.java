/** Where the commands of the shell come from: a line editor on a terminal, or a pipe. */
@NullMarked
package dev.conc.ui.prompt;

import org.jspecify.annotations.NullMarked;
