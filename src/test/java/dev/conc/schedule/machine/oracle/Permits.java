package dev.conc.schedule.machine.oracle;

import java.util.List;
import java.util.Random;

/** {@code Semaphore}: who does not get its permits at once waits behind those that came before; an unfair one does not look at them at first. */
final class Permits implements Primitive {
    private static final String QUEUE = "semaphore.queue";

    private final boolean fair;

    Permits(boolean fair) {
        this.fair = fair;
    }

    @Override
    public String fields() {
        return "static final Semaphore semaphore = new Semaphore(0, " + fair + ");";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        int permits = 1 + random.nextInt(2);
        return switch (random.nextInt(6)) {
            case 0, 1 -> Statement.interruptible(this, "semaphore.acquire(" + permits + ");", acquire(permits));
            case 2 -> Statement.of(this, "saw += semaphore.tryAcquire(" + permits + ") + \" \";",
                    Step.always((world, thread) -> (available(world) >= permits ? add(world, -permits).saw(thread, true)
                            : world.saw(thread, false)).next(thread)));
            case 3 -> Statement.of(this, "saw += semaphore.availablePermits() + \" \";",
                    Step.always((world, thread) -> Memory.read(world, thread, "semaphore")));
            default -> Statement.of(this, "semaphore.release(" + permits + ");",
                    Step.always((world, thread) -> add(world, permits).next(thread)));
        };
    }

    private static int available(World world) {
        return world.number("semaphore");
    }

    private static World add(World world, int permits) {
        return world.with("semaphore", available(world) + permits);
    }

    private Step acquire(int permits) {
        return (world, thread) -> switch (world.thread(thread).phase()) {
            case 0 -> List.of(world.flag(thread) ? world.interrupted(thread) : world.phase(thread, 1, 0));
            case 1 -> List.of(available(world) >= permits && (!fair || world.list(QUEUE).isEmpty()) ? add(world, -permits).next(thread)
                    : world.add(QUEUE, thread).phase(thread, 2, 0));
            default -> world.flag(thread) ? List.of(world.remove(QUEUE, thread).interrupted(thread))
                    : world.list(QUEUE).getFirst() == thread && available(world) >= permits
                            ? List.of(add(world, -permits).remove(QUEUE, thread).next(thread))
                            : List.of();
        };
    }
}
