/**
 * What a rewritten program runs on: controlled threads, modelled monitors and virtual time. What stands for the JDK is in {@code replace}. These classes are
 * loaded anew for every controlled program, so that their static state belongs to one program.
 */
@NullMarked
package dev.conc.schedule.machine;

import org.jspecify.annotations.NullMarked;
