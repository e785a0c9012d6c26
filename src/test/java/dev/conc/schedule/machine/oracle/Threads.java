package dev.conc.schedule.machine.oracle;

import java.util.List;
import java.util.Random;

/** {@code LockSupport}, {@code Thread.join}, {@code sleep} and interrupts. Who joins a thread that has ended is not asked for them. */
final class Threads implements Primitive {
    @Override
    public String fields() {
        return "";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        int other = random.nextInt(surroundings.threads());
        return switch (random.nextInt(8)) {
            case 0, 1 -> Statement.of(this, "LockSupport.park();", (world, thread) -> world.thread(thread).permit() || world.flag(thread)
                    ? List.of(world.change(thread, state -> state.permit(false)).next(thread))
                    : List.of());
            case 2 -> Statement.of(this, "LockSupport.unpark(threads[" + other + "]);", Step.always((world, thread) -> {
                ThreadState state = world.thread(other);
                return (state.started() && !state.ended() ? world.change(other, each -> each.permit(true)) : world).next(thread);
            }));
            case 3 -> Statement.interruptible(this, "threads[" + other + "].join();", Step.waiting((world, thread) -> {
                ThreadState state = world.thread(other);
                return state.started() && !state.ended() ? List.of() : List.of(world.next(thread));
            }));
            case 4 -> Statement.interruptible(this, "Thread.sleep(5);", Step.interruptible(
                    (world, thread) -> world.flag(thread) ? List.of(world.interrupted(thread), world.next(thread))
                            : List.of(world.next(thread))));
            case 5 -> Statement.of(this, "saw += Thread.interrupted() + \" \";", Step.always((world, thread) -> world
                    .saw(thread, world.flag(thread)).change(thread, state -> state.flag(false)).next(thread)));
            default -> Statement.of(this, "threads[" + other + "].interrupt();",
                    Step.always((world, thread) -> world.change(other, state -> state.flag(true)).next(thread)));
        };
    }
}
