/** The words that {@code conc help} explains, read from docs/glossary.md and its translation. How an entry is laid out is decided in the user interface. */
@NullMarked
package dev.conc.glossary;

import org.jspecify.annotations.NullMarked;
