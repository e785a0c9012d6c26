package dev.conc.schedule.explore;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Diverged;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Schedule;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Runs a schedule before it is reported, to be sure that it shows what it is reported for. */
final class Rehearsal {
    /** A schedule that has been run, with its number of preemptions. */
    record Rehearsed(Schedule schedule, int preemptions) {}

    private final Abandoning abandoning;
    private final BooleanSupplier timeIsUp;

    /** @param timeIsUp whether to give up */
    Rehearsal(BooleanSupplier timeIsUp) {
        this.timeIsUp = timeIsUp;
        this.abandoning = new Abandoning(timeIsUp);
    }

    /**
     * The nicer schedule, if it shows the same, else the other one; null if the time was up before that was known.
     *
     * @throws Diverged if that does not show the same either
     */
    @Nullable Rehearsed of(ControlledProgram program, Schedule nicer, Schedule asRun, Findings.Ending ending, List<Failure> failures) {
        Rehearsed rehearsed = rehearse(program, nicer, ending, failures);
        if (rehearsed == null && !abandoning.abandoned()) {
            rehearsed = rehearse(program, asRun, ending, failures);
        }
        if (rehearsed == null && !abandoning.abandoned()) {
            // Says where, if it differs once more.
            if (!new Repetition(program, 1, timeIsUp).check(asRun, ending.output(), ending.end().word())) {
                return null;
            }
            throw new Diverged("the program did not do the same again under the schedule " + asRun + ". Something that it depends on is not controlled");
        }
        return rehearsed;
    }

    private @Nullable Rehearsed rehearse(ControlledProgram program, Schedule schedule, Findings.Ending ending, List<Failure> failures) {
        Replay replay = new Replay(schedule);
        try {
            Execution execution = program.run(abandoning.of(replay));
            boolean same = !abandoning.abandoned() && execution.steps().count() == schedule.length() && execution.end() == ending.end()
                && execution.output().equals(ending.output()) && execution.failures().equals(failures);
            return same ? new Rehearsed(schedule, replay.preemptions()) : null;
        } catch (ScheduleDoesNotFit e) {
            return null; // the steps depend on each other in a way that their accesses do not tell
        }
    }
}
