package dev.conc.schedule.explore;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Execution;

/** Runs branches, and keeps what their executions show. */
final class Worker<B> {
    private final Walker<B> walker;
    private final Births births = new Births();
    private final Findings findings = new Findings();

    Worker(Walker<B> walker) {
        this.walker = walker;
    }

    /** Runs branches of the batch until none is left. */
    void work(ControlledProgram program, Batch<B> batch) {
        for (int slot = batch.take(); slot >= 0; slot = batch.take()) {
            walker.begin(batch.branch(slot), batch.found(slot));
            Execution execution = program.run(births.of(walker));
            Coverage coverage = walker.finish(execution);
            batch.done(slot, coverage);
            if (coverage == Coverage.NEW) {
                births.note(execution.last());
                findings.add(batch.sequence(slot), program, execution, births);
            }
        }
    }

    Findings findings() {
        return findings;
    }
}
