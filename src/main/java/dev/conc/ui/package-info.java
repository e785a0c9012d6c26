/** What a person sees: panes of cells on a terminal, or plain text where there is none. Each screen has a package; what all are made of is in {@code screen}, {@code text} and {@code words}. */
@NullMarked
package dev.conc.ui;

import org.jspecify.annotations.NullMarked;
