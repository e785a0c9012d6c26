package dev.conc.schedule.machine.oracle;

import java.util.List;
import java.util.Random;

/** {@code StampedLock}, which is not re-entrant; an optimistic read is valid if no writer has had the lock since. */
final class Stamped implements Primitive {
    private static final int INVALID = -1;

    @Override
    public String fields() {
        return "static final StampedLock stamped = new StampedLock();";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        List<Statement> inner = surroundings.inner().get();
        return switch (random.nextInt(3)) {
            case 0 -> Statement.around(this, "{ long NAME = stamped.writeLock(); INNER stamped.unlockWrite(NAME); }",
                    (world, thread) -> written(world) || world.number("stamped.readers") > 0 ? List.of() : List.of(version(world, thread)),
                    inner,
                    Step.always(Stamped::version));
            case 1 -> Statement.around(this, "{ long NAME = stamped.readLock(); INNER stamped.unlockRead(NAME); }",
                    (world, thread) -> written(world) ? List.of() : List.of(readers(world, thread, 1)), inner,
                    Step.always((world, thread) -> readers(world, thread, -1)));
            default -> Statement.of(this,
                    "{ long NAME = stamped.tryOptimisticRead(); saw += x + \" \"; saw += stamped.validate(NAME) + \" \"; }",
                    Step.always((world, thread) -> {
                        int stamp = written(world) ? INVALID : world.number("stamped.version");
                        return world.change(thread, state -> state.stamp(stamp)).next(thread);
                    }), Step.always((world, thread) -> Memory.read(world, thread, "x")),
                    Step.always((world, thread) -> world.saw(thread, world.thread(thread).stamp() == world.number("stamped.version"))
                            .change(thread, state -> state.stamp(0)).next(thread)));
        };
    }

    private static boolean written(World world) {
        return world.number("stamped.version") % 2 == 1;
    }

    private static World version(World world, int thread) {
        return world.with("stamped.version", world.number("stamped.version") + 1).next(thread);
    }

    private static World readers(World world, int thread, int by) {
        return world.with("stamped.readers", world.number("stamped.readers") + by).next(thread);
    }
}
