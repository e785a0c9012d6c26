package dev.conc.schedule.rewritten;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class replaces methods of a class of the JDK: where the program calls {@code owner.name(arguments)}, it calls the public static method {@code name(owner, arguments)} of
 * this class instead, with the same result type. This holds for the owner's subtypes too, unless they have a replacement of their own or are the program's and override the method.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Replaces {
    Class<?> value();
}
