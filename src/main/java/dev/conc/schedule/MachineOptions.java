package dev.conc.schedule;

/**
 * How a program is run.
 *
 * @param punctual time passes only when nothing else can run
 * @param spurious waits may end by themselves
 * @param values record what each step read or wrote
 * @param maximumSteps an execution with more steps is a livelock
 */
public record MachineOptions(boolean punctual, boolean spurious, boolean values, int maximumSteps) {}
