package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.machine.TaskBeginning;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.FutureTask;

/** Tasks that the program runs itself. */
@Replaces(FutureTask.class)
public final class FutureTaskHooks {
    private FutureTaskHooks() {}

    public static void run(FutureTask<?> task) {
        TaskBeginning.of(task);
        task.run();
    }
}
