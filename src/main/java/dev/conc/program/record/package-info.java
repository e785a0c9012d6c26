/** A real run recorded by the flight recorder: the file, its reader, and what threads and processes did. How it is shown is decided in the user interface. */
@NullMarked
package dev.conc.program.record;

import org.jspecify.annotations.NullMarked;
