package dev.conc.schedule.machine.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A single-thread executor, which the main thread shuts down at its end: what was submitted before is run, in that order. */
final class OneWorker implements Primitive {
    private static final String QUEUE = "executor.queue";
    private static final String SHUT = "executor.shut";

    @Override
    public String fields() {
        return "static int runs; static final ExecutorService executor = Executors.newSingleThreadExecutor();";
    }

    @Override
    public Statement draw(Random random, Surroundings surroundings) {
        int add = 1 + random.nextInt(3);
        String java = "executor.submit(() -> { runs += " + add + "; return runs; })";
        return switch (random.nextInt(4)) {
            case 0, 1 ->
                    Statement.of(this, "try { " + java + "; } catch (RejectedExecutionException e) { saw += \"R \"; }", submit(add, 1));
            case 2 -> Statement.of(this, "saw += runs + \" \";", Step.always((world, thread) -> Memory.read(world, thread, "runs")));
            default -> Statement.interruptible(this, "try { saw += " + java
                    + ".get() + \" \"; } catch (ExecutionException e) { saw += \"E \"; } catch (RejectedExecutionException e) { saw += \"R \"; }",
                    submit(add, 2), Step.waiting((world, thread) -> {
                        String result = result(world.thread(thread).stamp());
                        return world.has(result) ? List.of(Memory.read(world, thread, result)) : List.of();
                    }));
        };
    }

    private static String result(int task) {
        return "executor.result." + task;
    }

    private static Step submit(int add, int ifRejected) {
        return Step.always((world, thread) -> {
            if (world.has(SHUT)) {
                return world.saw(thread, "R").skip(thread, ifRejected);
            }
            int task = world.number("executor.tasks") + 1;
            return world.with("executor.tasks", task).add(QUEUE, 10 * task + add).change(thread, state -> state.stamp(task))
                    .change(world.threads().size() - 1, ThreadState::start).next(thread);
        });
    }

    static Step shutdown() {
        return Step.always((world, thread) -> world.with(SHUT, true).next(thread));
    }

    /** What the worker does, again and again: it reads and writes {@code runs}, and reads it for the result. */
    static Step work() {
        return (world, thread) -> {
            List<Integer> queue = world.list(QUEUE);
            ThreadState state = world.thread(thread);
            return switch (state.phase()) {
                case 0 -> {
                    if (queue.isEmpty()) {
                        yield world.has(SHUT) ? List.of(world.next(thread)) : List.of();
                    }
                    List<Integer> rest = new ArrayList<>(queue);
                    int task = rest.removeFirst();
                    yield List.of(world.with(QUEUE, List.copyOf(rest)).change(thread, each -> each.stamp(task)).phase(thread, 1, 0));
                }
                case 1 -> List.of(world.phase(thread, 2, world.number("runs")));
                case 2 -> List.of(world.with("runs", state.kept() + state.stamp() % 10).phase(thread, 3, 0));
                case 3 -> List.of(world.phase(thread, 4, world.number("runs")));
                default -> List.of(world.with(result(state.stamp() / 10), state.kept()).phase(thread, 0, 0));
            };
        };
    }
}
