/**
 * What the engine tells as values, in the words of the learner's language: events, waits, endings, candidates of a prediction. Every sentence about an execution is
 * made here; how it is laid out is not. Beside them the words that programs read, which are the same in all languages.
 */
@NullMarked
package dev.conc.ui.words;

import org.jspecify.annotations.NullMarked;
