/** What a program under control may use of the JDK, checked on its class files before it runs. */
@NullMarked
package dev.conc.schedule.allow;

import org.jspecify.annotations.NullMarked;
