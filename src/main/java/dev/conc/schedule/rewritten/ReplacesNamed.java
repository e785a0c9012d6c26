package dev.conc.schedule.rewritten;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * As {@link Replaces}, for a class of the JDK that this code cannot name because it is a preview. Parameters and results of such types are {@code Object} in the replacing methods; a result is
 * cast back.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReplacesNamed {
    /** The binary name of the class. */
    String value();
}
