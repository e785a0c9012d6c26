/** YAML read with its positions, so that a mistake in a lesson is reported with its file and line. */
@NullMarked
package dev.conc.yaml;

import org.jspecify.annotations.NullMarked;
