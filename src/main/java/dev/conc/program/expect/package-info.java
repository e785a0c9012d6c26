/** What the lesson's files say that a program prints and what exploring it finds, and whether it does. */
@NullMarked
package dev.conc.program.expect;

import org.jspecify.annotations.NullMarked;
