package dev.conc.schedule;

/**
 * A place in the program's source where a step is taken.
 *
 * @param file the source file's name
 * @param line counted from 1; 0 where the compiler left none
 * @param what the member touched, in the source's words: {@code balance}, {@code lock}, {@code counts[]}
 */
public record Site(String file, int line, String what) {}
