/** Class loaders: one for the machine of a program and one for its rewritten classes, which decide what of the engine and the JDK a program can be linked with. */
@NullMarked
package dev.conc.schedule.load;

import org.jspecify.annotations.NullMarked;
