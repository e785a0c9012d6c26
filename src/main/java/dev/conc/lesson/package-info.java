/** Lessons: the catalogue of them, and the reading and checking of their format (see docs/lesson-format.md). */
@NullMarked
package dev.conc.lesson;

import org.jspecify.annotations.NullMarked;
