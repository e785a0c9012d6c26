package dev.conc.schedule.wanted;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Cut;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Local;
import dev.conc.schedule.Site;
import dev.conc.schedule.State;
import dev.conc.schedule.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A program whose executions fail if they end normally with an output that is not wanted. */
public final class WantedProgram implements ControlledProgram {
    private final ControlledProgram program;
    private final WantedOutputs wanted;

    public WantedProgram(ControlledProgram program, WantedOutputs wanted) {
        this.program = program;
        this.wanted = wanted;
    }

    @Override
    public Execution run(Chooser chooser) {
        Execution execution = program.run(chooser);
        boolean unwanted = execution.end() == End.NORMAL && execution.failures().isEmpty() && wanted.isUnwanted(execution.output());
        return unwanted ? new Unwanted(execution) : execution;
    }

    @Override
    public Site site(int number) {
        return program.site(number);
    }

    @Override
    public Execution soFar() {
        return program.soFar();
    }

    @Override
    public void recordValues() {
        program.recordValues();
    }

    @Override
    public @Nullable Thread running() {
        return program.running();
    }

    /** An execution whose output is not wanted. */
    private record Unwanted(Execution execution) implements Execution {
        @Override
        public List<Failure> failures() {
            List<Failure> failures = new ArrayList<>(execution.failures());
            failures.add(new Failure(Failure.Kind.OUTCOME, new Failure.Unwanted(execution.output())));
            return failures;
        }

        @Override
        public Steps steps() {
            return execution.steps();
        }

        @Override
        public State last() {
            return execution.last();
        }

        @Override
        public String output() {
            return execution.output();
        }

        @Override
        public String output(int from) {
            return execution.output(from);
        }

        @Override
        public End end() {
            return execution.end();
        }

        @Override
        public Optional<Cut> cut() {
            return execution.cut();
        }

        @Override
        public String threadName(int thread) {
            return execution.threadName(thread);
        }

        @Override
        public List<Local> locals(int thread) {
            return execution.locals(thread);
        }

        @Override
        public String locationName(int location) {
            return execution.locationName(location);
        }

        @Override
        public String fullName(int location) {
            return execution.fullName(location);
        }

        @Override
        public String value(int step) {
            return execution.value(step);
        }
    }
}
