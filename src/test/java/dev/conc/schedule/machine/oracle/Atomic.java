package dev.conc.schedule.machine.oracle;

import java.util.Random;

/** {@code AtomicInteger}: each call is atomic. */
final class Atomic implements Primitive {
    @Override
    public String fields() {
        return "static final AtomicInteger atomic = new AtomicInteger();";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        int expected = random.nextInt(2);
        int value = 1 + random.nextInt(2);
        return switch (random.nextInt(5)) {
            case 0 -> Statement.of(this, "saw += atomic.get() + \" \";",
                    Step.always((world, thread) -> Memory.read(world, thread, "atomic")));
            case 1 -> Statement.of(this, "atomic.set(" + value + ");",
                    Step.always((world, thread) -> world.with("atomic", value).next(thread)));
            case 2 -> Statement.of(this, "saw += atomic.compareAndSet(" + expected + ", " + value + ") + \" \";",
                    Step.always((world, thread) -> world.number("atomic") == expected
                            ? world.with("atomic", value).saw(thread, true).next(thread)
                            : world.saw(thread, false).next(thread)));
            case 3 -> Statement.of(this, "saw += atomic.getAndAdd(" + value + ") + \" \";", Step.always((world, thread) -> world
                    .with("atomic", world.number("atomic") + value).saw(thread, world.number("atomic")).next(thread)));
            default -> Statement.of(this, "saw += atomic.updateAndGet(n -> 2 * n + 1) + \" \";", Step.always((world, thread) -> {
                int updated = 2 * world.number("atomic") + 1;
                return world.with("atomic", updated).saw(thread, updated).next(thread);
            }));
        };
    }
}
