package dev.conc.cli;

import dev.conc.schedule.worker.Report;
import dev.conc.ui.words.PublicWords;

/** A data race as the JSON shows it: a variable, two accesses that nothing orders, and a schedule in which they are so. */
record RaceJson(String variable, SideJson first, SideJson second, String schedule) {
    /**
     * One of the two accesses.
     *
     * @param access {@code read} or {@code write}
     */
    record SideJson(String file, int line, String thread, String access) {
        static SideJson of(Report.Side side) {
            return new SideJson(side.file(), side.line(), side.thread(), PublicWords.of(side.access()));
        }
    }

    static RaceJson of(Report.Race race) {
        return new RaceJson(race.variable(), SideJson.of(race.first()), SideJson.of(race.second()), race.schedule());
    }
}
