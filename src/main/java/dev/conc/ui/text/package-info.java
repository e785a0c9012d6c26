/** Markdown, tables and Java source as lines of cells. What they are about, and where they stand on the screen, is decided elsewhere. */
@NullMarked
package dev.conc.ui.text;

import org.jspecify.annotations.NullMarked;
