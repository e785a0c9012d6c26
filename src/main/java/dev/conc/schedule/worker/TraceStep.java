package dev.conc.schedule.worker;

/**
 * A step of an execution.
 *
 * @param thread who took it
 * @param event the word of its kind: {@code read}, {@code acquire}; {@code begin} for the first step of a thread; {@code taken} where it tried to take a lock and found it taken
 * @param what the variable, lock or thread that it was about; may be empty
 * @param value what it saw or left; may be empty
 * @param file the source file; empty where it is not known
 * @param line counted from 1; 0 where it is not known
 */
public record TraceStep(int thread, String event, String what, String value, String file, int line) {}
