package dev.conc.schedule.worker;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.Steps;
import dev.conc.schedule.explore.findings.Abandoning;
import dev.conc.schedule.explore.replay.Replay;
import dev.conc.schedule.explore.replay.ScheduleDoesNotFit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Runs a program under one schedule and tells what happened. */
final class TraceTeller {
    private final ControlledProgram program;
    private final TraceRecorder recorder;

    /** @param program one that records values */
    TraceTeller(ControlledProgram program) {
        this.program = program;
        this.recorder = new TraceRecorder(program);
    }

    /**
     * The execution under a schedule.
     *
     * @param toEnd whether the program runs on when the schedule is done
     * @throws CannotRun if the schedule does not fit the program
     */
    Trace tell(Schedule schedule, boolean toEnd) {
        return tell(schedule, toEnd, () -> false).orElseThrow();
    }

    /**
     * The same, as long as there is time for it.
     *
     * @return empty if the time was up first
     */
    Optional<Trace> tell(Schedule schedule, boolean toEnd, BooleanSupplier timeIsUp) {
        Replay replay = new Replay(schedule, toEnd);
        Abandoning abandoning = new Abandoning(timeIsUp);
        Execution execution = follow(replay, abandoning);
        if (abandoning.abandoned()) {
            return Optional.empty();
        }
        Steps steps = execution.steps();
        int[] ran = new int[steps.count()];
        for (int i = 0; i < ran.length; i++) {
            ran[i] = steps.thread(i);
        }
        return Optional.of(new Trace(
                Schedule.of(ran).toString(),
                execution.end().word(),
                execution.output(),
                replay.preemptions(),
                recorder.moments(1).stream().map(each -> Objects.requireNonNull(each.step())).toList(),
                recorder.statuses(),
                execution.failures()));
    }

    private Execution follow(Replay replay, Abandoning abandoning) {
        recorder.begin();
        try {
            Execution execution = program.run(abandoning.of(state -> {
                recorder.look(program.soFar());
                return replay.next(state);
            }));
            if (abandoning.abandoned()) {
                return execution;
            }
            replay.checkFinished(execution.last());
            if (execution.end() == End.STOPPED) {
                recorder.look(execution);
            } else {
                recorder.finish(execution);
            }
            return execution;
        } catch (ScheduleDoesNotFit misfit) {
            throw CannotRun.because(Trouble.MISFIT, String.valueOf(misfit.getMessage()));
        }
    }
}
