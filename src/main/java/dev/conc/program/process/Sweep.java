package dev.conc.program.process;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Ends processes, also while they start others. */
public final class Sweep {
    /** A process that the system does not let go of, such as one that waits for a disk, is not waited for. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final long BETWEEN_ROUNDS_MILLIS = 5;

    private Sweep() {}

    /**
     * Ends what is found and all below it, and looks again, until nothing alive is found or two seconds are over. This process is spared.
     *
     * @param finder asked in each round
     */
    public static void until(Supplier<? extends Collection<ProcessHandle>> finder) {
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean interrupted = false;
        while (round(finder.get()) && System.nanoTime() < end) {
            try {
                Thread.sleep(BETWEEN_ROUNDS_MILLIS);
            } catch (InterruptedException e) {
                // What is begun here is done to its end: nobody else does it.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends these processes and all below them, without waiting for it. */
    public static void once(Collection<ProcessHandle> found) {
        round(found);
    }

    /** Gives whether anything was alive. Looks below each process right before it ends: when it has ended, nobody can tell what it had started. */
    private static boolean round(Collection<ProcessHandle> found) {
        ProcessHandle self = ProcessHandle.current();
        Set<ProcessHandle> living = new HashSet<>();
        for (ProcessHandle each : found) {
            if (!each.equals(self) && isAlive(each) && living.add(each)) {
                List<ProcessHandle> below = each.descendants().toList();
                each.destroyForcibly();
                below.stream().filter(process -> !process.equals(self)).forEach(process -> {
                    living.add(process);
                    process.destroyForcibly();
                });
            }
        }
        return !living.isEmpty();
    }

    private static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && ProcStat.of(process.pid()).filter(ProcStat::isDead).isEmpty();
    }
}
