/** What replaces structured task scopes, a preview of the JDK that is therefore reached by name. */
@NullMarked
package dev.conc.schedule.machine.replace.structured;

import org.jspecify.annotations.NullMarked;
