/** What a person sees: panes of cells on a terminal, or plain text where there is none. */
@NullMarked
package dev.conc.ui;

import org.jspecify.annotations.NullMarked;
