package dev.conc.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.schedule.explore.Explorer;
import dev.conc.schedule.explore.replay.Replay;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.instrument.Instrumenter;
import dev.conc.schedule.load.ProgramLoader;
import dev.conc.schedule.machine.entry.Hooks;
import dev.conc.schedule.rewritten.InstrumentedProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found does not depend on when, how often or by how many workers a program is explored. */
@Tag("slow")
class RepeatableTest {
    private static final Path FOLDER = Conc.PROJECT.resolve("src/test/resources/dev/conc/schedule/programs");

    @ParameterizedTest
    @ValueSource(strings = {
            "families/AbBa", "families/Bank", "families/Philosophers3LeftFirst", "families/PlusOne3", "shapes/BarrierAction",
            "shapes/CheckThenPut", "shapes/ConditionBuffer",
            "shapes/DaemonLeftWaiting", "shapes/ForkJoinSum", "shapes/InterruptedWait", "shapes/InvokeAllSum", "shapes/PoolLostUpdate",
            "shapes/RandomAndClocks",
            "shapes/SemaphoreOfTwo", "shapes/TryLockOnce", "shapes/UncaughtInChild", "bad/HashOrder", "bad/StaticInitialiserThrows"
    })
    void every_strategy_finds_the_same_each_time_with_one_worker_and_with_two(String name) throws IOException {
        InstrumentedProgram program = program(name);
        for (Strategy strategy : Strategy.values()) {
            String found = found(explore(program, name, strategy, 1));

            assertThat(found(explore(program, name, strategy, 1))).as(strategy + " again").isEqualTo(found);
            assertThat(found(explore(program, name, strategy, 2))).as(strategy + " with two workers").isEqualTo(found);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "families/AbBa", "families/Philosophers3LeftFirst", "shapes/CheckThenPut", "shapes/InterruptedWait", "shapes/PoolLostUpdate",
            "shapes/TryLockOnce",
            "shapes/UncaughtInChild", "bad/HashOrder"
    })
    void a_reported_schedule_gives_its_outcome_a_hundred_times_in_a_row(String name) throws IOException {
        InstrumentedProgram program = program(name);
        Exploration found = explore(program, name, Strategy.DPOR, 1);
        ControlledProgram another = load(program, name);

        assertThat(found.outcomes()).isNotEmpty().allSatisfy(outcome -> {
            for (int time = 0; time < 100; time++) {
                Execution execution = another.run(new Replay(outcome.schedule()));
                assertThat(execution.output()).isEqualTo(outcome.output());
                assertThat(execution.end()).isEqualTo(outcome.end());
                assertThat(execution.steps().count()).isEqualTo(outcome.schedule().length());
            }
        });
        assertThat(found.failures()).allSatisfy(failure -> {
            for (int time = 0; time < 100; time++) {
                assertThat(another.run(new Replay(failure.schedule())).failures()).contains(failure.failure());
            }
        });
    }

    private static Exploration explore(InstrumentedProgram program, String name, Strategy strategy, int workers) {
        return new Explorer(
                () -> load(program, name),
                dev.conc.schedule.explore.result.ExploreOptions.of(strategy).withExecutions(300).withSeed(7).withWorkers(workers))
                .explore();
    }

    /** All but the time that it took. */
    private static String found(Exploration found) {
        return new Exploration(
                found.strategy(), found.unfinished(), found.executions(), found.redundant(), found.sampled(), 0, found.outcomes(),
                found.outcomesLeftOut(), found.failures(), found.races(), found.cut())
                .toString();
    }

    private static ControlledProgram load(InstrumentedProgram program, String name) {
        return ProgramLoader.load(program, name.substring(name.indexOf('/') + 1), new MachineOptions(false, false, false, 20_000));
    }

    private static InstrumentedProgram program(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".java");
        Map<String, byte[]> compiled = SourceClasses.of(file.getFileName().toString(), Files.readString(file));
        return new Instrumenter(compiled, Hooks.all()).rewrite();
    }
}
