/**
 * The terminal as cells: glyphs, colours, themes, keys, lines of text, the full screen, and the words of the message files. Knows no lesson, no program and no worker:
 * what is drawn is said by the packages beside it.
 */
@NullMarked
package dev.conc.ui.screen;

import org.jspecify.annotations.NullMarked;
