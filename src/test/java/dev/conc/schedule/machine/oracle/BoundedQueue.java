package dev.conc.schedule.machine.oracle;

import java.util.List;
import java.util.Random;

/** {@code ArrayBlockingQueue} or {@code LinkedBlockingQueue} with room for one element. */
final class BoundedQueue implements Primitive {
    private final String type;

    BoundedQueue(String type) {
        this.type = type;
    }

    @Override
    public String fields() {
        return "static final BlockingQueue<Integer> queue = new " + type + "<>(1);";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        int item = 10 * surroundings.self() + random.nextInt(9);
        return switch (random.nextInt(7)) {
            case 0, 1 -> Statement.interruptible(this, "queue.put(" + item + ");", Step.interruptible(
                    (world, thread) -> world.has("queue") ? List.of() : List.of(world.with("queue", item).next(thread))));
            case 2, 3 -> Statement.interruptible(this, "saw += queue.take() + \" \";",
                    Step.interruptible((world, thread) -> world.has("queue") ? List.of(take(world, thread)) : List.of()));
            case 4 -> Statement.of(this, "saw += queue.offer(" + item + ") + \" \";",
                    Step.always((world, thread) -> (world.has("queue") ? world.saw(thread, false)
                            : world.with("queue", item).saw(thread, true)).next(thread)));
            case 5 -> Statement.of(this, "saw += queue.poll() + \" \";", Step.always(
                    (world, thread) -> world.has("queue") ? take(world, thread) : world.saw(thread, null).next(thread)));
            default -> Statement.of(this, "saw += queue.size() + \" \";",
                    Step.always((world, thread) -> world.saw(thread, world.has("queue") ? 1 : 0).next(thread)));
        };
    }

    private static World take(World world, int thread) {
        return world.saw(thread, world.number("queue")).without("queue").next(thread);
    }
}
