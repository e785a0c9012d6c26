package dev.conc.schedule.machine;

import dev.conc.schedule.Kind;
import dev.conc.schedule.steps.AskedCall;
import java.util.concurrent.FutureTask;

/** The step with which a thread begins to run a task: of several that would, the first runs it, and none does once it is cancelled. */
public final class TaskBeginning {
    /** The location of a task where those meet that would run it. */
    private static final int BEGUN = 3;

    private TaskBeginning() {}

    /** To be called before {@link Runnable#run}; takes no step for what is no {@link FutureTask}. */
    public static void of(Object task) {
        Machine machine = Machine.current;
        if (task instanceof FutureTask<?> && machine.controls()) {
            // Where nothing is cancelled, only those meet who run the same task.
            machine.step(machine.sites().calls(AskedCall.CANCELS) ? Library.CALL : Operation.update(Kind.CALL, task, BEGUN));
        }
    }
}
