package dev.conc.schedule.machine.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Goes through all worlds that a program can come to. */
final class Interpreter {
    private static final int MOST = 150_000;

    private final List<List<Step>> steps = new ArrayList<>();
    private final int printing;

    private Interpreter(AbstractProgram program) {
        printing = program.threads().size();
        for (int thread = 0; thread < printing; thread++) {
            List<Step> all = new ArrayList<>();
            for (int other = 1; thread == 0 && other < printing; other++) {
                int started = other;
                all.add(Step.always((world, self) -> world.change(started, ThreadState::start).next(self)));
            }
            program.threads().get(thread).forEach(each -> all.addAll(each.steps()));
            if (program.usesWorker() && thread == 0) {
                all.add(OneWorker.shutdown());
            }
            steps.add(all);
        }
        if (program.usesWorker()) {
            steps.add(List.of(OneWorker.work()));
        }
    }

    /** All outcomes: what is printed, the lines in the order of the threads, and how the program ends. Empty if there is too much to go through. */
    static Optional<Set<String>> outcomes(AbstractProgram program) {
        return new Interpreter(program).all();
    }

    private Optional<Set<String>> all() {
        Set<String> outcomes = new TreeSet<>();
        List<ThreadState> threads = new ArrayList<>(IntStream.range(0, steps.size()).mapToObj(_ -> ThreadState.NEW).toList());
        threads.set(0, ThreadState.NEW.start());
        World first = new World(new HashMap<>(), List.copyOf(threads));
        Set<World> seen = new HashSet<>(Set.of(first));
        Deque<World> left = new ArrayDeque<>(List.of(first));
        while (!left.isEmpty()) {
            World world = left.removeLast();
            List<World> after = after(world);
            if (after.isEmpty()) {
                outcomes.add(outcome(world));
            }
            after.stream().filter(seen::add).forEach(left::add);
            if (seen.size() > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(outcomes);
    }

    private List<World> after(World world) {
        List<World> after = new ArrayList<>();
        for (int thread = 0; thread < steps.size(); thread++) {
            ThreadState state = world.thread(thread);
            if (state.started() && !state.ended()) {
                after.addAll(state.step() == steps.get(thread).size() ? List.of(world.change(thread, each -> each.end(false)))
                        : steps.get(thread).get(state.step()).from(world, thread));
            }
        }
        return after;
    }

    private String outcome(World world) {
        String lines = IntStream.range(0, printing).filter(thread -> printed(world, thread))
                .mapToObj(thread -> (thread + ": " + world.thread(thread).saw()).strip()).collect(Collectors.joining(" | "));
        boolean waits = world.threads().stream().anyMatch(state -> state.started() && !state.ended());
        boolean threw = world.threads().stream().anyMatch(ThreadState::threw);
        return lines + (waits ? " DEADLOCK" : threw ? " EXCEPTION" : " NORMAL");
    }

    private static boolean printed(World world, int thread) {
        ThreadState state = world.thread(thread);
        return state.ended() && !state.threw();
    }
}
