package dev.conc.program.control;

import dev.conc.problem.Problem;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.worker.Trace;
import java.util.Arrays;

/** A program run step by step. To go back is to run it again from its start without the last step. */
public final class Stepping {
    private final Stage stage;
    private Trace trace;

    /** Where the program can be run: {@link Workbench#show}. */
    public interface Stage {
        /** Runs the program from its start under a schedule, and on to its end if that is wanted. */
        Trace show(String schedule, boolean toEnd) throws InterruptedException;
    }

    /**
     * @param schedule who has run when the stepping begins
     * @throws Problem if the program cannot be run so
     */
    public Stepping(Stage stage, String schedule) throws InterruptedException {
        this.stage = stage;
        this.trace = stage.show(schedule, false);
    }

    /** What has happened so far. */
    public Trace trace() {
        return trace;
    }

    /**
     * Lets a thread take a step.
     *
     * @return whether it can
     */
    public boolean run(int thread) throws InterruptedException {
        boolean can = thread < trace.threads().size()
                && switch (trace.threads().get(thread).readiness()) {
                    case READY, YIELDED -> true;
                    case BLOCKED, NEW, ENDED -> false;
                };
        if (can) {
            int[] threads = threads(trace.steps().size() + 1);
            threads[threads.length - 1] = thread;
            trace = stage.show(Schedule.of(threads).toString(), false);
        }
        return can;
    }

    /**
     * Takes the last step back.
     *
     * @return whether there was one
     */
    public boolean back() throws InterruptedException {
        boolean can = !trace.steps().isEmpty();
        if (can) {
            trace = stage.show(Schedule.of(threads(trace.steps().size() - 1)).toString(), false);
        }
        return can;
    }

    /** Lets the program run to its end, with as few switches as can be. */
    public void toEnd() throws InterruptedException {
        trace = stage.show(trace.schedule(), true);
    }

    private int[] threads(int length) {
        int[] threads = trace.steps().stream().mapToInt(Trace.Step::thread).toArray();
        return Arrays.copyOf(threads, length);
    }
}
