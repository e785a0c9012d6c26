package dev.conc.schedule.explore;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Execution;
import dev.conc.schedule.explore.findings.Abandoning;
import dev.conc.schedule.explore.findings.Findings;
import dev.conc.schedule.explore.search.Births;
import dev.conc.schedule.explore.search.Coverage;
import dev.conc.schedule.explore.search.Walker;
import java.util.function.BooleanSupplier;

/** Runs branches, and keeps what their executions show. */
public final class BranchRunner<B> {
    private final Walker<B> walker;
    private final Births births = new Births();
    private final Findings findings;
    private final Abandoning abandoning;

    /** @param timeIsUp whether to give up also what is under way */
    BranchRunner(Walker<B> walker, BooleanSupplier timeIsUp) {
        this.walker = walker;
        this.findings = new Findings();
        this.abandoning = new Abandoning(timeIsUp);
    }

    /** Runs branches of the batch until none is left. One that is given up counts as if it had not been begun. */
    void work(ControlledProgram program, Batch<B> batch) {
        for (int slot = batch.take(); slot >= 0; slot = batch.take()) {
            walker.begin(batch.branch(slot), batch.found(slot));
            Execution execution = program.run(abandoning.of(births.of(walker)));
            if (abandoning.abandoned()) {
                return;
            }
            Coverage coverage = walker.finish(execution);
            batch.done(slot, coverage, execution.steps().count() + walker.effort());
            if (coverage == Coverage.NEW || coverage == Coverage.CUT || coverage == Coverage.TOO_LARGE) {
                births.note(execution.last());
                findings.add(batch.sequence(slot), program, execution, births, abandoning.preemptions());
            }
        }
    }

    public Findings findings() {
        return findings;
    }
}
