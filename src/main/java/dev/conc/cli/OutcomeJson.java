package dev.conc.cli;

import dev.conc.schedule.worker.Report;

/**
 * What an execution can print and how it can end, as the JSON shows it.
 *
 * @param executions how many ended so
 * @param schedule of one of them
 */
record OutcomeJson(String output, String end, long executions, String schedule) {
    static OutcomeJson of(Report.Outcome outcome) {
        return new OutcomeJson(outcome.output(), outcome.end(), outcome.executions(), outcome.schedule());
    }
}
