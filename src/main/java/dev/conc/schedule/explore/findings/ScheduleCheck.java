package dev.conc.schedule.explore.findings;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Diverged;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.explore.replay.Replay;
import dev.conc.schedule.explore.replay.ScheduleDoesNotFit;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Runs a schedule before it is reported, to be sure that it shows what it is reported for. */
final class ScheduleCheck {
    /** A schedule that has been run, with its number of preemptions. */
    record Checked(Schedule schedule, int preemptions) {}

    private final Abandoning abandoning;
    private final BooleanSupplier timeIsUp;

    /** @param timeIsUp whether to give up */
    ScheduleCheck(BooleanSupplier timeIsUp) {
        this.timeIsUp = timeIsUp;
        this.abandoning = new Abandoning(timeIsUp);
    }

    /**
     * The nicer schedule, if it shows the same, else the other one; null if the time was up before that was known.
     *
     * @throws Diverged if that does not show the same either
     */
    @Nullable
    Checked of(ControlledProgram program, Schedule nicer, Schedule asRun, Findings.Ending ending, List<Failure> failures) {
        Checked checked = check(program, nicer, ending, failures);
        if (checked == null && !abandoning.abandoned()) {
            checked = check(program, asRun, ending, failures);
        }
        if (checked == null && !abandoning.abandoned()) {
            // Says where, if it differs once more.
            if (!new Repetition(program, 1, timeIsUp).check(asRun, ending.output(), ending.end())) {
                return null;
            }
            throw new Diverged("the program did not do the same again under the schedule " + asRun
                    + ". Something that it depends on is not controlled");
        }
        return checked;
    }

    private @Nullable Checked check(ControlledProgram program, Schedule schedule, Findings.Ending ending, List<Failure> failures) {
        Replay replay = new Replay(schedule);
        try {
            Execution execution = program.run(abandoning.of(replay));
            boolean same = !abandoning.abandoned() && execution.steps().count() == schedule.length() && execution.end() == ending.end()
                    && execution.output().equals(ending.output()) && execution.failures().equals(failures);
            return same ? new Checked(schedule, replay.preemptions()) : null;
        } catch (ScheduleDoesNotFit e) {
            return null; // the steps depend on each other in a way that their accesses do not tell
        }
    }
}
