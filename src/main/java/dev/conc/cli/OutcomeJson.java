package dev.conc.cli;

import dev.conc.schedule.worker.Report;
import dev.conc.ui.words.PublicWords;

/**
 * What an execution can print and how it can end, as the JSON shows it.
 *
 * @param executions how many ended so
 * @param schedule of one of them
 */
record OutcomeJson(String output, String end, long executions, String schedule) {
    static OutcomeJson of(Report.Outcome outcome) {
        return new OutcomeJson(outcome.output(), PublicWords.of(outcome.end()), outcome.executions(), outcome.schedule());
    }
}
