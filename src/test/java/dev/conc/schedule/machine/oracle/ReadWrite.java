package dev.conc.schedule.machine.oracle;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** {@code ReentrantReadWriteLock}. The documentation leaves open whether readers queue behind a waiting writer; here they do not. */
final class ReadWrite implements Primitive {
    @Override
    public String fields() {
        return "static final ReentrantReadWriteLock both = new ReentrantReadWriteLock();";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        List<Statement> inner = surroundings.inner().get();
        int steps = inner.stream().mapToInt(each -> each.steps().size()).sum();
        boolean write = random.nextBoolean();
        String side = write ? "both.writeLock()" : "both.readLock()";
        if (random.nextInt(3) > 0) {
            return Statement.around(this, side + ".lock(); INNER " + side + ".unlock();",
                    (world, thread) -> free(world, thread, write) ? List.of(count(world, thread, write, 1).next(thread)) : List.of(), inner,
                    exit(write));
        }
        return Statement.around(this, "if (" + side + ".tryLock()) { INNER " + side + ".unlock(); } else { saw += \"f \"; }",
                Step.always((world, thread) -> free(world, thread, write) ? count(world, thread, write, 1).next(thread)
                        : world.saw(thread, "f").skip(thread, steps + 2)),
                inner, exit(write));
    }

    private static Step exit(boolean write) {
        return Step.always((world, thread) -> count(world, thread, write, -1).next(thread));
    }

    private static String holds(boolean write, int thread) {
        return (write ? "both.writes." : "both.reads.") + thread;
    }

    private static World count(World world, int thread, boolean write, int by) {
        String name = holds(write, thread);
        return world.with(name, world.number(name) + by);
    }

    private static boolean free(World world, int thread, boolean write) {
        boolean otherWrites = IntStream.range(0, world.threads().size())
                .anyMatch(other -> other != thread && world.number(holds(true, other)) > 0);
        boolean anyReads = IntStream.range(0, world.threads().size()).anyMatch(other -> world.number(holds(false, other)) > 0);
        return !otherWrites && (!write || !anyReads || world.number(holds(true, thread)) > 0);
    }
}
