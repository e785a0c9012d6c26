package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Execution;
import dev.conc.schedule.explore.Explorer;
import dev.conc.schedule.explore.replay.Replay;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.result.Outcome;
import dev.conc.schedule.explore.result.Strategy;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Reduction leaves nothing out, whatever of the JDK a program uses. */
@Tag("slow")
class RandomJavaProgramsTest {
    private static final int MOST = 700;

    @Provide
    Arbitrary<String> programs() {
        return Arbitraries.randomValue(RandomJavaPrograms::program);
    }

    /** The same programs each time. */
    @Property(tries = 60, seed = "20260", shrinking = ShrinkingMode.OFF)
    void dpor_finds_what_all_finds(@ForAll("programs") String members) {
        ControlledProgram program = Explored.load(members, new dev.conc.schedule.MachineOptions(false, false, false, 5_000));
        Exploration all = new Explorer(() -> program, ExploreOptions.of(Strategy.ALL).withExecutions(MOST)).explore();
        Exploration dpor = new Explorer(() -> program, ExploreOptions.of(Strategy.DPOR).withExecutions(MOST)).explore();

        if (dpor.complete()) {
            assertThat(outcomes(dpor)).containsAll(outcomes(all));
            assertThat(failures(dpor)).containsAll(failures(all));
        }
        if (all.complete()) {
            assertThat(dpor.complete()).as("complete").isTrue();
            assertThat(outcomes(all)).isEqualTo(outcomes(dpor));
            assertThat(failures(all)).isEqualTo(failures(dpor));
            assertThat(dpor.executions()).isLessThanOrEqualTo(all.executions());
        }
        for (Outcome outcome : dpor.outcomes()) {
            Execution again = program.run(new Replay(outcome.schedule()));
            assertThat(again.output()).isEqualTo(outcome.output());
            assertThat(again.end()).isEqualTo(outcome.end());
        }
    }

    private static Set<String> outcomes(Exploration found) {
        return sorted(found.outcomes().stream().map(each -> each.end() + " " + each.output()));
    }

    private static Set<String> failures(Exploration found) {
        return sorted(found.failures().stream().map(each -> each.failure().toString()));
    }

    private static Set<String> sorted(Stream<String> texts) {
        return texts.collect(Collectors.toCollection(TreeSet::new));
    }
}
