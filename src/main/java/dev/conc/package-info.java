/** Where {@code conc} begins. */
@NullMarked
package dev.conc;

import org.jspecify.annotations.NullMarked;
