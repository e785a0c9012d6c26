package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Failures;
import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.Rule;
import dev.conc.schedule.SourceClasses;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.Explorer;
import dev.conc.schedule.explore.replay.Replay;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.Outcome;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.instrument.Instrumenter;
import dev.conc.schedule.load.ProgramLoader;
import dev.conc.schedule.machine.entry.Hooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Every execution of a small program, by plain depth-first search. */
public final class Explored {
    private static final String HEADER = """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.*;
        import java.util.concurrent.locks.*;
        import java.util.function.*;
        import java.lang.invoke.*;
        """;
    private static final int MOST = 200_000;

    private final Set<String> outcomes = new TreeSet<>();
    private int executions;

    private Explored() {}

    /**
     * What the program can print, each outcome one line of words, and how it can end if not normally.
     *
     * @param members the members of the class Program, among them {@code static void main()}
     */
    public static Set<String> outcomes(String members) {
        return explore(members, new MachineOptions(false, false, false, 5_000)).outcomes;
    }

    /** The same with options. */
    static Set<String> outcomes(String members, MachineOptions options) {
        return explore(members, options).outcomes;
    }

    /** How many executions the program has. */
    static int executions(String members) {
        return explore(members, new MachineOptions(false, false, false, 5_000)).executions;
    }

    /** How many steps a program with one thread takes. */
    public static int steps(String members) {
        return load(members, new MachineOptions(false, false, false, 5_000)).run(_ -> 0).steps().count();
    }

    /** The same, found with reduction. */
    public static Set<String> reduced(String members) {
        return reduced(members, new MachineOptions(false, false, false, 5_000));
    }

    private static Set<String> reduced(String members, MachineOptions options) {
        ControlledProgram program = load(members, options);
        Set<String> outcomes = new TreeSet<>();
        for (Outcome each : reduced(program).outcomes()) {
            outcomes.add(outcome(program.run(new Replay(each.schedule()))));
        }
        return outcomes;
    }

    /**
     * What {@link #outcomes} finds.
     *
     * @throws AssertionError if reduction finds something else
     */
    public static Set<String> everyWay(String members) {
        Set<String> outcomes = outcomes(members);
        assertThat(reduced(members)).isEqualTo(outcomes);
        return outcomes;
    }

    /** How many executions are left by reduction. */
    public static long reducedExecutions(String members) {
        ControlledProgram program = load(members, new MachineOptions(false, false, false, 5_000));
        return reduced(program).executions();
    }

    /** The names of the variables with data races. */
    static List<String> races(String members) {
        return reduced(load(members, new MachineOptions(false, false, false, 5_000))).races().stream().map(race -> race.variable())
                .toList();
    }

    private static Exploration reduced(ControlledProgram program) {
        return new Explorer(() -> program, dev.conc.schedule.explore.result.ExploreOptions.of(Strategy.DPOR).withExecutions(MOST))
                .explore();
    }

    public static Set<String> punctual(String members) {
        return explore(members, new MachineOptions(true, false, false, 5_000)).outcomes;
    }

    /** What the program can print where waits may end, and weak compare-and-sets fail, by themselves; with and without reduction. */
    public static Set<String> spurious(String members) {
        MachineOptions options = new MachineOptions(false, true, false, 5_000);
        Set<String> outcomes = explore(members, options).outcomes;
        assertThat(reduced(members, options)).isEqualTo(outcomes);
        return outcomes;
    }

    private static Explored explore(String members, MachineOptions options) {
        Explored explored = new Explored();
        explored.run(load(members, options));
        return explored;
    }

    static ControlledProgram load(String members, MachineOptions options) {
        Map<String, byte[]> classes = compile(HEADER + "public class Program {\n" + members + "\n}\n");
        return ProgramLoader.load(new Instrumenter(classes, Hooks.all()).rewrite(), "Program", options);
    }

    private static String outcome(Execution execution) {
        String end = execution.end() == End.NORMAL ? ""
                : " " + execution.end() + (execution.end() == End.EXCEPTION ? " " + Failures.text(execution.failures().getFirst()) : "");
        return (String.join(" ", execution.output().strip().split("\\s+")) + end).strip();
    }

    private void run(ControlledProgram program) {
        List<int[]> path = new ArrayList<>();
        do {
            int[] depth = {0};
            Execution execution = program.run(state -> choose(state, path, depth));
            if (execution.end() != End.STOPPED) {
                outcomes.add(outcome(execution));
            }
            if (++executions > MOST) {
                throw new AssertionError("more than " + MOST + " executions; outcomes so far " + outcomes);
            }
        } while (next(path));
    }

    private static int choose(State state, List<int[]> path, int[] depth) {
        List<Integer> enabled = new ArrayList<>();
        boolean mayEnd = IntStream.range(0, state.threads()).anyMatch(state::ends);
        for (int thread = 0; thread < state.threads(); thread++) {
            if (state.enabled(thread)) {
                if (!mayEnd && !state.yielded(thread) && state.rule(thread) == Rule.LOCAL) {
                    return thread;
                }
                enabled.add(thread);
            }
        }
        List<Integer> eager = enabled.stream().filter(thread -> !state.yielded(thread)).toList();
        List<Integer> candidates = eager.isEmpty() ? enabled : eager;
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        if (state.steps().count() > 400) {
            return Chooser.STOP;
        }
        if (depth[0] == path.size()) {
            path.add(new int[]{0, candidates.size()});
        }
        return candidates.get(path.get(depth[0]++)[0]);
    }

    private static boolean next(List<int[]> path) {
        while (!path.isEmpty()) {
            int[] last = path.getLast();
            if (++last[0] < last[1]) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }

    private static Map<String, byte[]> compile(String source) {
        String[] preview = {"--enable-preview", "--source", Integer.toString(Runtime.version().feature())};
        return SourceClasses.of("Program.java", source, source.contains("StructuredTaskScope") ? preview : new String[0]);
    }
}
