package dev.conc.schedule.machine.oracle;

import java.util.List;
import java.util.Random;

/** {@code CyclicBarrier} of two, without an action. One that is broken says so even to who is interrupted. */
final class Barrier implements Primitive {
    @Override
    public String fields() {
        return "static final CyclicBarrier barrier = new CyclicBarrier(2);";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        if (random.nextInt(5) == 0) {
            return Statement.of(this, "saw += barrier.isBroken() + \" \";",
                    Step.always((world, thread) -> world.saw(thread, world.has("broken")).next(thread)));
        }
        return Statement.interruptible(this, "try { saw += barrier.await() + \" \"; } catch (BrokenBarrierException e) { saw += \"B \"; }",
                (world, thread) -> {
                    if (world.thread(thread).phase() == 0) {
                        return List.of(arrive(world, thread));
                    }
                    boolean tripped = world.number("barrier.round") != world.thread(thread).kept();
                    return tripped ? List.of(world.saw(thread, 1).next(thread))
                            : world.has("broken") ? List.of(broken(world, thread))
                                    : world.flag(thread) ? List.of(world.with("broken", true).interrupted(thread)) : List.of();
                });
    }

    private static World arrive(World world, int thread) {
        int round = world.number("barrier.round");
        return world.has("broken") ? broken(world, thread)
                : world.flag(thread) ? world.with("broken", true).interrupted(thread)
                        : world.number("barrier") == 0 ? world.with("barrier", 1).phase(thread, 1, round)
                                : world.with("barrier", 0).with("barrier.round", round + 1).saw(thread, 0).next(thread);
    }

    private static World broken(World world, int thread) {
        return world.saw(thread, "B").next(thread);
    }
}
