/** Programs, one source file each. What is done with them has a package each: compiled, run, recorded, compared with what is expected, predicted, put under control. */
@NullMarked
package dev.conc.program;

import org.jspecify.annotations.NullMarked;
