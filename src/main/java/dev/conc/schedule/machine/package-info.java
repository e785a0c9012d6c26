/**
 * What a rewritten program runs on: controlled threads, modelled monitors, virtual time, and the replacements of the JDK's methods. These classes are
 * loaded anew for every controlled program, so that their static state belongs to one program.
 */
@NullMarked
package dev.conc.schedule.machine;

import org.jspecify.annotations.NullMarked;
