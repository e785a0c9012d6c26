package dev.conc.schedule;

import java.util.List;

/**
 * How a program is run.
 *
 * @param punctual time passes only when nothing else can run
 * @param spurious waits may end by themselves
 * @param values record what each step read or wrote
 * @param maximumSteps an execution that takes more steps is cut off
 * @param seed what the program's random numbers follow from, besides the threads that draw them
 * @param wanted what the program may print; a normal end with anything else is a failure
 * @param arguments for the main method
 */
public record MachineOptions(boolean punctual, boolean spurious, boolean values, int maximumSteps, long seed, WantedOutputs wanted,
        List<String> arguments) {
    /** With the seed 0, any output and no arguments. */
    public MachineOptions(boolean punctual, boolean spurious, boolean values, int maximumSteps) {
        this(punctual, spurious, values, maximumSteps, 0, WantedOutputs.ANY, List.of());
    }
}
