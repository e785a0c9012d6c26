package dev.conc.cli;

import dev.conc.schedule.worker.Report;
import dev.conc.ui.words.PublicWords;

/**
 * What an execution can print and how it can end, as the JSON shows it.
 *
 * @param executions how many ended so
 * @param schedule of one of them
 * @param unwanted whether it ended normally, with an output that is none of those that are wanted
 */
record OutcomeJson(String output, String end, long executions, String schedule, boolean unwanted) {
    static OutcomeJson of(Report.Outcome outcome) {
        return new OutcomeJson(outcome.output(), PublicWords.of(outcome.end()), outcome.executions(), outcome.schedule(),
                outcome.unwanted());
    }
}
