package dev.conc.schedule.machine.oracle;

import java.util.List;
import java.util.Random;

/** {@code SynchronousQueue}, unfair: whoever waits on the other side may be the one, and an interrupt matters only to who waits. */
final class Handing implements Primitive {
    private static final String PUTS = "handover.puts";
    private static final String TAKES = "handover.takes";

    @Override
    public String fields() {
        return "static final SynchronousQueue<Integer> handover = new SynchronousQueue<>();";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        int item = 10 * surroundings.self() + random.nextInt(9);
        return switch (random.nextInt(6)) {
            case 0, 1 -> Statement.interruptible(this, "handover.put(" + item + ");", (world, thread) -> {
                if (world.thread(thread).phase() == 0) {
                    return world.list(TAKES).isEmpty()
                            ? List.of(world.add(PUTS, thread).with("handover.item." + thread, item).phase(thread, 1, 0))
                            : give(world, thread, item);
                }
                return !world.list(PUTS).contains(thread) ? List.of(world.without("handover.item." + thread).next(thread))
                        : world.flag(thread) ? List.of(world.remove(PUTS, thread).without("handover.item." + thread).interrupted(thread))
                                : List.of();
            });
            case 2, 3 -> Statement.interruptible(this, "saw += handover.take() + \" \";", (world, thread) -> {
                String given = "handover.given." + thread;
                if (world.thread(thread).phase() == 0) {
                    return world.list(PUTS).isEmpty() ? List.of(world.add(TAKES, thread).phase(thread, 1, 0)) : take(world, thread);
                }
                return world.has(given) ? List.of(world.without(given).saw(thread, world.number(given)).next(thread))
                        : world.flag(thread) ? List.of(world.remove(TAKES, thread).interrupted(thread)) : List.of();
            });
            case 4 -> Statement.of(this, "saw += handover.offer(" + item + ") + \" \";",
                    (world, thread) -> world.list(TAKES).isEmpty() ? List.of(world.saw(thread, false).next(thread))
                            : give(world.saw(thread, true), thread, item));
            default -> Statement.of(this, "saw += handover.poll() + \" \";",
                    (world, thread) -> world.list(PUTS).isEmpty() ? List.of(world.saw(thread, null).next(thread)) : take(world, thread));
        };
    }

    private static List<World> give(World world, int thread, int item) {
        return world.list(TAKES).stream().map(to -> world.remove(TAKES, to).with("handover.given." + to, item).next(thread)).toList();
    }

    private static List<World> take(World world, int thread) {
        return world.list(PUTS).stream()
                .map(from -> world.remove(PUTS, from).saw(thread, world.number("handover.item." + from)).next(thread)).toList();
    }
}
