package dev.conc.schedule.machine.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A state of a program: its threads, and what they share, by names. Worlds are values; each change gives another one.
 *
 * @param shared what is not there is 0, or an empty list
 */
record World(Map<String, Object> shared, List<ThreadState> threads) {
    int number(String name) {
        return (Integer) shared.getOrDefault(name, 0);
    }

    @SuppressWarnings("unchecked")
    List<Integer> list(String name) {
        return (List<Integer>) shared.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return shared.containsKey(name);
    }

    World with(String name, Object value) {
        Map<String, Object> changed = new HashMap<>(shared);
        changed.put(name, value);
        return new World(changed, threads);
    }

    World without(String name) {
        Map<String, Object> changed = new HashMap<>(shared);
        changed.remove(name);
        return new World(changed, threads);
    }

    World add(String name, int element) {
        List<Integer> changed = new ArrayList<>(list(name));
        changed.add(element);
        return with(name, List.copyOf(changed));
    }

    World remove(String name, int element) {
        List<Integer> changed = new ArrayList<>(list(name));
        changed.remove((Integer) element);
        return with(name, List.copyOf(changed));
    }

    ThreadState thread(int thread) {
        return threads.get(thread);
    }

    World change(int thread, UnaryOperator<ThreadState> change) {
        List<ThreadState> changed = new ArrayList<>(threads);
        changed.set(thread, change.apply(threads.get(thread)));
        return new World(shared, List.copyOf(changed));
    }

    /** The thread goes to its next step. */
    World next(int thread) {
        return skip(thread, 1);
    }

    World skip(int thread, int steps) {
        return change(thread, state -> state.at(state.step() + steps));
    }

    World phase(int thread, int phase, int kept) {
        return change(thread, state -> state.phase(phase, kept));
    }

    World saw(int thread, Object value) {
        return change(thread, state -> state.saw(value));
    }

    boolean flag(int thread) {
        return thread(thread).flag();
    }

    /** The call of the thread throws an {@code InterruptedException}, which the program catches. */
    World interrupted(int thread) {
        return change(thread, state -> state.flag(false)).saw(thread, "I").next(thread);
    }
}
