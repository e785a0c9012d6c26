/**
 * The engine: runs a Java program under every schedule. It knows nothing of lessons, terminals or the command line; it can be
 * lifted out as a library.
 */
@NullMarked
package dev.conc.schedule;

import org.jspecify.annotations.NullMarked;
