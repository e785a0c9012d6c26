package dev.conc.schedule.machine.oracle;

import java.util.List;
import java.util.Random;

/** {@code CountDownLatch} of two. */
final class Latch implements Primitive {
    private static final int COUNT = 2;

    @Override
    public String fields() {
        return "static final CountDownLatch latch = new CountDownLatch(" + COUNT + ");";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> Statement.of(this, "latch.countDown();",
                    Step.always((world, thread) -> world.with("latch", Math.min(COUNT, world.number("latch") + 1)).next(thread)));
            case 2 -> Statement.of(this, "saw += latch.getCount() + \" \";",
                    Step.always((world, thread) -> world.saw(thread, COUNT - world.number("latch")).next(thread)));
            default -> Statement.interruptible(this, "latch.await();", Step.interruptible(
                    (world, thread) -> world.number("latch") == COUNT ? List.of(world.next(thread)) : List.of()));
        };
    }
}
