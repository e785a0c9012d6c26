/**
 * The table of steps: which calls of the JDK touch memory that threads share and how, which a loop may make that only waits, which are rewritten in a way of their own, and what
 * programs have to call for the machine to take more steps. Each row has its reason beside it. Who rewrites and the machine ask the table and name no method of the JDK
 * themselves. What a call does once it is replaced is not here but in {@code machine.replace}.
 */
@NullMarked
package dev.conc.schedule.steps;

import org.jspecify.annotations.NullMarked;
