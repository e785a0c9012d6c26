package dev.conc.program.control;

import dev.conc.problem.Problem;
import dev.conc.schedule.worker.Request.Pace;
import dev.conc.schedule.worker.TraceSegment;

/** A program run step by step. Forward it goes on from where it stands; back, it is run again from its start without the last step. */
public final class Stepping {
    private final Stage stage;
    private Playback playback;

    /** Where the program runs: {@link Workbench#advance}. */
    public interface Stage {
        /** Runs the program on from where it stands, or from its start where the schedule leads another way; tells what is not among the moments known. */
        TraceSegment advance(String schedule, int known, Pace pace) throws InterruptedException;
    }

    /**
     * @param schedule who has run when the stepping begins
     * @throws Problem if the program cannot be run so
     */
    public Stepping(Stage stage, String schedule) throws InterruptedException {
        this.stage = stage;
        this.playback = Playback.of(stage.advance(schedule, 0, Pace.STILL));
    }

    /** What has happened so far, looked at where the program stands. */
    public Playback playback() {
        return playback;
    }

    /**
     * Lets a thread take a step.
     *
     * @return whether it can
     */
    public boolean run(int thread) throws InterruptedException {
        boolean can = playback.canRun(thread);
        if (can) {
            playback = playback.with(stage.advance(playback.scheduleThen(thread).toString(), playback.length() + 1, Pace.STILL));
        }
        return can;
    }

    /**
     * Takes the last step back.
     *
     * @return whether there was one
     */
    public boolean back() throws InterruptedException {
        boolean can = playback.length() > 0;
        if (can) {
            playback = Playback.of(stage.advance(playback.schedule(playback.length() - 1).toString(), 0, Pace.STILL));
        }
        return can;
    }

    /** Lets the program run to its end, with as few switches as can be. */
    public void toEnd() throws InterruptedException {
        playback = playback.with(stage.advance(playback.schedule().toString(), playback.length() + 1, Pace.TO_END));
    }
}
