package dev.conc.cli;

import dev.conc.problem.Problem;
import dev.conc.schedule.NoSchedule;
import dev.conc.schedule.Schedule;

/** A schedule that an option or an argument gives. */
final class GivenSchedule {
    private GivenSchedule() {}

    /**
     * Complains at once about a text that is no schedule, before anything is started for it.
     *
     * @throws Problem if it is none
     */
    static void check(String text) {
        try {
            Schedule.parse(text);
        } catch (NoSchedule e) {
            throw Problem.usage(e.hindrance()::words);
        }
    }
}
