package dev.conc.schedule;

import org.jspecify.annotations.Nullable;

/** A program that can be run again and again under control. Not safe for use by several threads; one explorer thread, one such program. */
public interface ControlledProgram {
    /**
     * Runs the program once from its start, under the chooser. The same choices give the same execution.
     *
     * @throws Diverged if the program did something that its choices do not determine
     */
    Execution run(Chooser chooser);

    /** A place in the source, by the number that {@link Steps#site} gives. */
    Site site(int number);

    /** The execution that is under way, as far as it has come, to be asked by its chooser only. Its end is {@link End#STOPPED}. */
    default Execution soFar() {
        throw new UnsupportedOperationException("this program does not tell of an execution that is under way");
    }

    /** The Java thread that is taking a step now, for a watchdog that asks from another thread where it is; null where there is none or it is not known. */
    default @Nullable Thread running() {
        return null;
    }
}
