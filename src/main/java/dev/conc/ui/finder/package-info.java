/** A list to choose from, on the full screen: pages, places where words were found, words that are explained. */
@NullMarked
package dev.conc.ui.finder;

import org.jspecify.annotations.NullMarked;
