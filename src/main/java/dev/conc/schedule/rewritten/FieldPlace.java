package dev.conc.schedule.rewritten;

/**
 * A field of the program.
 *
 * @param owner the declaring class, as {@link Class#getName} gives it
 */
public record FieldPlace(String owner, String name, boolean isStatic, boolean isVolatile) {}
