package dev.conc.schedule.worker;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.Steps;
import java.util.Objects;

/** Runs a program under one schedule and tells what happened. */
final class StoryTeller {
    private final ControlledProgram program;
    private final Narrator narrator;

    /** @param program one that records values */
    StoryTeller(ControlledProgram program) {
        this.program = program;
        this.narrator = new Narrator(program);
    }

    /**
     * The execution under a schedule.
     *
     * @param toEnd whether the program runs on when the schedule is done
     * @throws CannotRun if the schedule does not fit the program
     */
    Story tell(Schedule schedule, boolean toEnd) {
        Follower follower = new Follower(schedule, toEnd);
        narrator.begin();
        Execution execution = program.run(state -> {
            narrator.look(program.soFar());
            return follower.next(state);
        });
        follower.misfit().ifPresent(why -> {
            throw CannotRun.because(Trouble.MISFIT, why);
        });
        Steps steps = execution.steps();
        if (steps.count() < schedule.length()) {
            throw CannotRun.because(Trouble.MISFIT, tooLong(schedule, steps.count()));
        }
        if (execution.end() == End.STOPPED) {
            narrator.look(execution);
        } else {
            narrator.finish(execution);
        }
        int[] ran = new int[steps.count()];
        for (int i = 0; i < ran.length; i++) {
            ran[i] = steps.thread(i);
        }
        return new Story(
                Schedule.of(ran).toString(),
                execution.end().word(),
                execution.output(),
                follower.preemptions(),
                narrator.moments(1).stream().map(each -> Objects.requireNonNull(each.step())).toList(),
                narrator.standings(),
                execution.failures().stream()
                        .map(each -> new Story.Problem(each.kind().word(), each.message()))
                        .toList());
    }

    static String tooLong(Schedule schedule, int steps) {
        return "the schedule has " + schedule.length() + " steps, but the program ends after " + steps;
    }
}
