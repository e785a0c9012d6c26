package dev.conc.schedule.machine.oracle;

import java.util.List;

/**
 * Mutual exclusion, re-entrant, with threads that wait to be told: of monitors (JLS 17.2) and of locks with a condition.
 *
 * @param first whether the one that has waited longest is told first; otherwise it may be any
 */
record Holding(String name, boolean first) {
    private String waits() {
        return name + ".waits";
    }

    boolean free(World world, int thread) {
        return world.number(name + ".count") == 0 || world.number(name + ".owner") == thread;
    }

    private World take(World world, int thread, int count) {
        return world.with(name + ".owner", thread).with(name + ".count", world.number(name + ".count") + count);
    }

    Step enter() {
        return (world, thread) -> free(world, thread) ? List.of(take(world, thread, 1).next(thread)) : List.of();
    }

    /** Enters, or leaves out this many steps. */
    Step tryEnter(int otherwise) {
        return Step.always((world, thread) -> free(world, thread) ? take(world, thread, 1).next(thread)
                : world.saw(thread, "f").skip(thread, otherwise));
    }

    Step exit() {
        return Step.always((world, thread) -> world.with(name + ".count", world.number(name + ".count") - 1).next(thread));
    }

    private boolean held(World world, int thread) {
        return world.number(name + ".count") > 0 && world.number(name + ".owner") == thread;
    }

    /** Waits to be told. Who is told and interrupted may return with the interrupt pending (JLS 17.2.4). */
    Step await() {
        return (world, thread) -> switch (world.thread(thread).phase()) {
            case 0 -> List.of(!held(world, thread) ? world.saw(thread, "M").next(thread)
                    : world.flag(thread) ? world.interrupted(thread)
                            : world.phase(thread, 1, world.number(name + ".count")).with(name + ".count", 0).add(waits(), thread));
            case 1 -> {
                if (world.list(waits()).contains(thread)) {
                    yield world.flag(thread) ? List.of(world.remove(waits(), thread).phase(thread, 2, world.thread(thread).kept()))
                            : List.of();
                }
                yield back(world, thread).stream().map(after -> after.next(thread)).toList();
            }
            default -> back(world, thread).stream().map(after -> after.interrupted(thread)).toList();
        };
    }

    private List<World> back(World world, int thread) {
        return world.number(name + ".count") == 0 ? List.of(take(world, thread, world.thread(thread).kept())) : List.of();
    }

    Step tellOne() {
        return (world, thread) -> {
            List<Integer> waiting = world.list(waits());
            if (!held(world, thread)) {
                return List.of(world.saw(thread, "M").next(thread));
            }
            if (waiting.isEmpty()) {
                return List.of(world.next(thread));
            }
            return waiting.subList(0, first ? 1 : waiting.size()).stream().map(told -> world.remove(waits(), told).next(thread)).toList();
        };
    }

    Step tellAll() {
        return Step.always(
                (world, thread) -> (held(world, thread) ? world.with(waits(), List.of()) : world.saw(thread, "M")).next(thread));
    }
}
