package dev.conc.schedule.machine.oracle;

import java.util.List;
import java.util.Random;

/** {@code Phaser} with two parties. Who waited tells the phase that it finds when it goes on. */
final class Phases implements Primitive {
    @Override
    public String fields() {
        return "static final Phaser phaser = new Phaser(2);";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        return switch (random.nextInt(4)) {
            case 0 -> Statement.of(this, "saw += phaser.getPhase() + \" \";",
                    Step.always((world, thread) -> Memory.read(world, thread, "phaser")));
            case 1 -> Statement.of(this, "saw += phaser.arrive() + \" \";",
                    Step.always((world, thread) -> arrive(world).saw(thread, world.number("phaser")).next(thread)));
            default -> Statement.of(this, "saw += phaser.arriveAndAwaitAdvance() + \" \";", (world, thread) -> {
                int phase = world.number("phaser");
                if (world.thread(thread).phase() == 0) {
                    World after = arrive(world);
                    return List.of(after.number("phaser") == phase ? after.phase(thread, 1, phase)
                            : after.saw(thread, phase + 1).next(thread));
                }
                return phase == world.thread(thread).kept() ? List.of() : List.of(world.saw(thread, phase).next(thread));
            });
        };
    }

    private static World arrive(World world) {
        return world.number("phaser.arrived") == 0 ? world.with("phaser.arrived", 1)
                : world.with("phaser.arrived", 0).with("phaser", world.number("phaser") + 1);
    }
}
