package dev.conc.schedule.worker;

import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.explore.result.Strategy;
import java.util.List;
import java.util.Map;

/** What a worker is asked to do. The first request loads a program, the others are about it. */
public sealed interface Request {
    /**
     * Which program it is about. Answered by {@link Reply.Loaded}.
     *
     * @param classes folders and jars whose classes are controlled
     * @param libraries folders and jars that are only called
     * @param defines system properties
     * @param delay in nanoseconds: a sleep or time-out of at most that may end at any moment, a longer one only when nothing else can run
     * @param spurious whether a wait may end without a notification
     * @param seed for the program's random numbers
     * @param steps how many steps an execution may take before it is cut off; 0 for as many as usual
     * @param wanted regular expressions for the outputs that the program may have; empty if all are fine
     * @param arguments for the main method
     */
    record Load(
            List<String> classes,
            List<String> libraries,
            String mainClass,
            Map<String, String> defines,
            long delay,
            boolean spurious,
            long seed,
            int steps,
            List<String> wanted,
            List<String> arguments)
            implements Request {
        /** As long as usual, with the usual delay and any output, without arguments. */
        public Load(List<String> classes, List<String> libraries, String mainClass, Map<String, String> defines) {
            this(classes, libraries, mainClass, defines, MachineOptions.USUAL_DELAY, false, 0, 0, List.of(), List.of());
        }
    }

    /**
     * Runs the program under many schedules. Answered by {@link Reply.Progress} again and again, and in the end by {@link Reply.Explored}.
     *
     * @param max after how many executions to stop; 0 for no limit
     * @param seconds after how long to stop; 0 for no limit
     * @param seed for the random strategy
     * @param workers how many explorer threads share the work; 0 for as many as there are cores
     * @param after the steps with which every execution begins, as a schedule; schedules that are reported begin with them too
     */
    record Explore(Strategy strategy, long max, long seconds, long seed, int workers, String after) implements Request {
        /** From the start of the program. */
        public Explore(Strategy strategy, long max, long seconds, long seed, int workers) {
            this(strategy, max, seconds, seed, workers, "-");
        }
    }

    /** Ends the exploration that is under way, which is answered with what it has found so far. Has no answer of its own. */
    record Stop() implements Request {}

    /** How far to go on when a schedule is done. */
    enum Pace {
        /** Not at all. */
        STILL,
        /** To the end of the program, with as few switches as can be. */
        TO_END,
        /** With the thread of the last step, until it waits, lets others go first or ends. */
        UNTIL_BLOCKED,
        /** With the thread of the last step, until it comes to another line, waits, lets others go first or ends. */
        OVER_LINE
    }

    /**
     * Runs the program as far as a schedule goes, and keeps it there: an order that goes on from there costs only the steps that are new. Answered by {@link Reply.Advanced}.
     *
     * @param schedule who has run and who runs, from the start of the program
     * @param known how many moments are known to who asks, so that those need not be told
     * @param locals whether local variables are told too, which takes more time
     */
    record Advance(String schedule, int known, Pace pace, boolean locals) implements Request {}
}
