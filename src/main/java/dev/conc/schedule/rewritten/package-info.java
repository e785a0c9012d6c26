/**
 * What the rewriting of a program and the machine that runs it both know: the table of sites, the annotations of replacements, and the names of the machine's classes
 * that rewritten code calls.
 */
@NullMarked
package dev.conc.schedule.rewritten;

import org.jspecify.annotations.NullMarked;
