package dev.conc.schedule.machine;

import dev.conc.schedule.Local;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The local variables of the threads, where the program was rewritten to hand them over. */
public final class Locals {
    private Locals() {}

    /**
     * Called by the rewritten code at the beginning of a line.
     *
     * @param names which variables they are
     */
    public static void at(int names, @Nullable Object[] values) {
        ControlledThread running = Machine.current.running;
        if (running != null) {
            running.localNames = names;
            running.locals = values;
        }
    }

    /** Those of a thread, as they were when its line began. */
    static List<Local> of(Machine machine, ControlledThread thread) {
        @Nullable
        Object[] values = thread.locals;
        if (values == null || thread.ended) {
            return List.of();
        }
        List<String> names = machine.sites().locals(thread.localNames);
        List<Local> locals = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            locals.add(new Local(names.get(i), FieldValues.describe(values[i])));
        }
        return locals;
    }
}
