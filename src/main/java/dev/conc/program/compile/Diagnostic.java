package dev.conc.program.compile;

/**
 * A complaint of the compiler.
 *
 * @param line the line in the source, from 1; 0 if the complaint has none
 * @param column the column, from 1; 0 if the complaint has none
 * @param message what is wrong, in the compiler's words
 */
public record Diagnostic(int line, int column, String message) {}
