package dev.conc.schedule.machine.oracle;

import java.util.List;
import java.util.Random;

/** {@code Exchanger}. */
final class Exchange implements Primitive {
    private static final String OFFER = "exchanger.offer";
    private static final String BY = "exchanger.by";

    @Override
    public String fields() {
        return "static final Exchanger<Integer> exchanger = new Exchanger<>();";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        int item = 10 * surroundings.self() + random.nextInt(9);
        return Statement.interruptible(this, "saw += exchanger.exchange(" + item + ") + \" \";", (world, thread) -> {
            String answer = "exchanger.answer." + thread;
            return switch (world.thread(thread).phase()) {
                case 0 -> List.of(world.flag(thread) ? world.interrupted(thread) : world.phase(thread, 1, 0));
                case 1 -> List.of(world.has(OFFER)
                        ? world.with("exchanger.answer." + world.number(BY), item).without(OFFER).without(BY)
                                .saw(thread, world.number(OFFER)).next(thread)
                        : world.with(OFFER, item).with(BY, thread).phase(thread, 2, 0));
                default -> world.has(answer) ? List.of(world.without(answer).saw(thread, world.number(answer)).next(thread))
                        : world.flag(thread) ? List.of(world.without(OFFER).without(BY).interrupted(thread)) : List.of();
            };
        });
    }
}
