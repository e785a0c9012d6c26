package dev.conc.schedule.machine.replace.structured;

import dev.conc.schedule.Kind;
import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.rewritten.ReplacesNamed;
import org.jspecify.annotations.Nullable;

/** The subtasks of a {@code StructuredTaskScope}: each look is a step inside the JDK. */
@ReplacesNamed("java.util.concurrent.StructuredTaskScope$Subtask")
public final class SubtaskHooks {
    private SubtaskHooks() {}

    static void look() {
        Machine.current.step(Operation.read(Kind.READ, Library.INSIDE, 0));
    }

    public static @Nullable Object state(Object subtask) {
        look();
        return ScopeCalls.call(ScopeCalls.STATE, subtask);
    }

    public static @Nullable Object get(Object subtask) {
        look();
        return ScopeCalls.call(ScopeCalls.GET, subtask);
    }

    public static @Nullable Throwable exception(Object subtask) {
        look();
        return (Throwable) ScopeCalls.call(ScopeCalls.EXCEPTION, subtask);
    }
}
