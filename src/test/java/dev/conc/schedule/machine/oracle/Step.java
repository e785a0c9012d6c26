package dev.conc.schedule.machine.oracle;

import java.util.List;

/** What a thread does at once, or in several phases. */
@FunctionalInterface
interface Step {
    /** The worlds that may follow where this thread goes on; none if it has to wait. */
    List<World> from(World world, int thread);

    /** A call that never waits. */
    static Step always(Always step) {
        return (world, thread) -> List.of(step.from(world, thread));
    }

    /** A call that looks for an interrupt where it begins, and while it waits. */
    static Step interruptible(Step attempt) {
        return (world, thread) -> {
            if (world.thread(thread).phase() > 0) {
                return waiting(attempt).from(world, thread);
            }
            return List.of(world.flag(thread) ? world.interrupted(thread) : world.phase(thread, 1, 0));
        };
    }

    /** A call that looks for an interrupt only where it has to wait. */
    static Step waiting(Step attempt) {
        return (world, thread) -> {
            List<World> after = attempt.from(world, thread);
            return after.isEmpty() && world.flag(thread) ? List.of(world.interrupted(thread)) : after;
        };
    }

    /** What a call that never waits leaves. */
    @FunctionalInterface
    interface Always {
        World from(World world, int thread);
    }
}
