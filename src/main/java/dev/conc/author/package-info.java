/** What checks lessons for those who write them, and begins new ones: the rules of their form, and whether programs do what the lesson says (see docs/lesson-format.md). */
@NullMarked
package dev.conc.author;

import org.jspecify.annotations.NullMarked;
