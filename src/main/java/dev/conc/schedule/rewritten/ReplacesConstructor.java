package dev.conc.schedule.rewritten;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The method replaces {@code new Owner(…)} with the same parameters, of the class that {@link Replaces} names. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ReplacesConstructor {}
