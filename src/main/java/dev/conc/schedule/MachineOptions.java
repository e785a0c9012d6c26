package dev.conc.schedule;

import java.util.List;

/**
 * How a program is run.
 *
 * @param delay in nanoseconds: a sleep or time-out of at most that may end at any moment, a longer one only when nothing else can run; 0 for none that may
 * @param spurious waits may end by themselves
 * @param values record what each step read or wrote
 * @param maximumSteps an execution that takes more steps is cut off
 * @param seed what the program's random numbers follow from, besides the threads that draw them
 * @param wanted what the program may print; a normal end with anything else is a failure
 * @param arguments for the main method
 */
public record MachineOptions(long delay, boolean spurious, boolean values, int maximumSteps, long seed, WantedOutputs wanted,
        List<String> arguments) {
    /** The delay that is usual, ten seconds: time-outs that are longer are there to be never needed. */
    public static final long USUAL_DELAY = 10_000_000_000L;

    /** With the usual delay or none, the seed 0, any output and no arguments. */
    public MachineOptions(boolean punctual, boolean spurious, boolean values, int maximumSteps) {
        this(punctual ? 0 : USUAL_DELAY, spurious, values, maximumSteps, 0, WantedOutputs.ANY, List.of());
    }

    /** Whether time passes only when nothing else can run. */
    public boolean punctual() {
        return delay == 0;
    }
}
