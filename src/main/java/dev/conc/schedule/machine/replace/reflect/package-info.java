/** What replaces reflection, method and variable handles, class loaders and proxies, and what a program may reach by them. */
@NullMarked
package dev.conc.schedule.machine.replace.reflect;

import org.jspecify.annotations.NullMarked;
