package dev.conc.schedule.machine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Diverged;
import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.SourceClasses;
import dev.conc.schedule.explore.Explorer;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.instrument.Instrumenter;
import dev.conc.schedule.load.ProgramLoader;
import dev.conc.schedule.machine.entry.Hooks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs drawn by lot have the outcomes that the documentation of the JDK says, no fewer and no others. */
@Tag("slow")
class OracleTest {
    private static final String HEADER = """
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.*;
        import java.util.concurrent.locks.*;
        """;
    private static final long FIRST = Long.getLong("oracle.seed", 0);
    private static final int PROGRAMS = Integer.getInteger("oracle.programs", 60);
    /** Programs with more executions are not compared. */
    private static final int MOST = Integer.getInteger("oracle.executions", 1_000);
    private static final int MOST_OF_ALL = 200;

    @Test
    void random_programs_have_the_outcomes_that_the_documentation_says() {
        List<AbstractProgram> programs = LongStream.range(FIRST, FIRST + PROGRAMS).mapToObj(AbstractProgram::of).toList();
        Map<String, byte[]> classes = compile(programs);
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (int index = 0; index < programs.size(); index++) {
            AbstractProgram program = programs.get(index);
            Optional<Set<String>> difference = differences(program, classes, "P" + index);
            compared += difference.isPresent() ? 1 : 0;
            if (difference.map(found -> !found.isEmpty()).orElse(false)) {
                differences.add("seed " + (FIRST + index) + "\n" + shown(shrunk(program)));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(PROGRAMS / 2);
    }

    private static AbstractProgram shrunk(AbstractProgram program) {
        return program.smaller().filter(OracleTest::differs).findFirst().map(OracleTest::shrunk).orElse(program);
    }

    private static boolean differs(AbstractProgram program) {
        return differences(program).map(found -> !found.isEmpty()).orElse(false);
    }

    private static String shown(AbstractProgram program) {
        return program.java() + String.join("\n", differences(program).orElse(Set.of())) + "\n";
    }

    private static Optional<Set<String>> differences(AbstractProgram program) {
        return differences(program, compile(List.of(program)), "P0");
    }

    /** What the engine has too much or too little; empty if one of the two has too much to do. */
    private static Optional<Set<String>> differences(AbstractProgram program, Map<String, byte[]> classes, String name) {
        Optional<Set<String>> right = Interpreter.outcomes(program);
        Map<String, byte[]> own = new HashMap<>(classes);
        own.keySet().removeIf(each -> !each.equals(name) && !each.startsWith(name + "$"));
        ControlledProgram loaded = ProgramLoader.load(new Instrumenter(own, Hooks.all()).rewrite(), name,
                new MachineOptions(false, false, false, 5_000));
        Exploration dpor;
        try {
            dpor = explore(loaded, Strategy.DPOR, MOST);
        } catch (Diverged diverged) {
            return Optional.of(Set.of("dpor diverges: " + diverged.getMessage()));
        }
        if (right.isEmpty() || !dpor.complete()) {
            return Optional.empty();
        }
        Set<String> differences = new TreeSet<>(differences("dpor", right.get(), dpor));
        if (dpor.executions() < MOST_OF_ALL / 3) {
            Exploration all = explore(loaded, Strategy.ALL, MOST_OF_ALL);
            if (all.complete()) {
                differences.addAll(differences("all", right.get(), all));
            }
        }
        return Optional.of(differences);
    }

    private static Exploration explore(ControlledProgram program, Strategy strategy, int most) {
        return new Explorer(() -> program, ExploreOptions.of(strategy).withExecutions(most)).explore();
    }

    private static Set<String> differences(String strategy, Set<String> right, Exploration exploration) {
        Set<String> found = exploration.outcomes().stream()
                .map(each -> each.output().lines().map(String::strip).sorted().collect(Collectors.joining(" | ")) + " " + each.end())
                .collect(Collectors.toSet());
        Set<String> differences = new TreeSet<>();
        right.stream().filter(each -> !found.contains(each)).forEach(each -> differences.add(strategy + " misses: " + each));
        found.stream().filter(each -> !right.contains(each)).forEach(each -> differences.add(strategy + " has too many: " + each));
        return differences;
    }

    private static Map<String, byte[]> compile(List<AbstractProgram> programs) {
        StringBuilder source = new StringBuilder(HEADER);
        for (int index = 0; index < programs.size(); index++) {
            source.append("class P").append(index).append(" {\n").append(programs.get(index).java()).append("}\n");
        }
        return SourceClasses.of("Programs.java", source.toString());
    }
}
