package dev.conc.schedule.machine.oracle;

import java.util.List;
import java.util.Random;

/** {@code CompletableFuture} and {@code FutureTask}: who waits for a result that is there is not asked for interrupts. */
final class Futures implements Primitive {
    @Override
    public String fields() {
        return """
            static int ran;
            static final CompletableFuture<Integer> future = new CompletableFuture<>();
            static final FutureTask<Integer> task = new FutureTask<>(() -> { ran++; return 7; });""";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        int value = 10 * surroundings.self() + random.nextInt(9);
        int choice = random.nextInt(8);
        // Only one thread runs the task: where two may, dpor gives up some programs, as it cannot repeat its own steps (docs/control.md).
        return switch ((choice == 4 || choice == 5) && surroundings.self() > 0 ? 6 : choice) {
            case 0 -> Statement.of(this, "saw += future.complete(" + value + ") + \" \";",
                    Step.always((world, thread) -> (world.has("future") ? world.saw(thread, false)
                            : world.with("future", value).saw(thread, true)).next(thread)));
            case 1 -> getting("future");
            case 2 -> Statement.of(this, "saw += future.join() + \" \";", result("future"));
            case 3 -> Statement.of(this, "saw += future.getNow(-1) + \" \";", Step.always((world, thread) -> world
                    .saw(thread, world.has("future") ? world.number("future") : -1).next(thread)));
            case 4, 5 -> Statement.of(this, "task.run();", Step.always((world, thread) -> switch (world.thread(thread).phase()) {
                case 0 -> world.has("task.runs") ? world.next(thread) : world.with("task.runs", true).phase(thread, 1, 0);
                case 1 -> world.phase(thread, 2, world.number("ran"));
                case 2 -> world.with("ran", world.thread(thread).kept() + 1).phase(thread, 3, 0);
                default -> world.with("task", 7).next(thread);
            }));
            case 6 -> getting("task");
            default -> Statement.of(this, "saw += task.isDone() + \" \"; saw += ran + \" \";",
                    Step.always((world, thread) -> world.saw(thread, world.has("task")).next(thread)),
                    Step.always((world, thread) -> Memory.read(world, thread, "ran")));
        };
    }

    private Statement getting(String name) {
        return Statement.interruptible(this, "try { saw += " + name + ".get() + \" \"; } catch (ExecutionException e) { saw += \"E \"; }",
                Step.waiting(result(name)));
    }

    private static Step result(String name) {
        return (world, thread) -> world.has(name) ? List.of(Memory.read(world, thread, name)) : List.of();
    }
}
