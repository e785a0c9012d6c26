package dev.conc.schedule.machine.oracle;

import java.util.Random;

/** Fields, plain and volatile, and elements of an array: an increment is a read and a write (JLS 15.14.2). */
final class Memory implements Primitive {
    @Override
    public String fields() {
        return "static int x; static volatile int v; static final int[] cells = new int[2];";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        String name = Primitive.one(random, "x", "x", "v", "cells[0]", "cells[1]");
        int value = 1 + random.nextInt(3);
        return switch (random.nextInt(5)) {
            case 0, 1 -> Statement.of(this, "saw += " + name + " + \" \";", Step.always((world, thread) -> read(world, thread, name)));
            case 2 -> Statement.of(this, name + " = " + value + ";",
                    Step.always((world, thread) -> world.with(name, value).next(thread)));
            case 3 -> Statement.of(this, name + "++;", increment(name));
            default -> Statement.of(this, "if (" + name + " == 1) throw new IllegalStateException();", Step.always(
                    (world, thread) -> world.number(name) == 1 ? world.change(thread, state -> state.end(true)) : world.next(thread)));
        };
    }

    static World read(World world, int thread, String name) {
        return world.saw(thread, world.number(name)).next(thread);
    }

    static Step increment(String name) {
        return Step.always((world, thread) -> world.thread(thread).phase() == 0 ? world.phase(thread, 1, world.number(name))
                : world.with(name, world.thread(thread).kept() + 1).next(thread));
    }
}
