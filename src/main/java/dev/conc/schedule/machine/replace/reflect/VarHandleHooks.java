package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.rewritten.Replaces;
import java.lang.invoke.VarHandle;

/** Handles made of handles stand for the same field or element. */
@Replaces(VarHandle.class)
public final class VarHandleHooks {
    private VarHandleHooks() {}

    public static VarHandle withInvokeExactBehavior(VarHandle handle) {
        VarHandle exact = handle.withInvokeExactBehavior();
        Handles.same(exact, handle);
        return exact;
    }

    public static VarHandle withInvokeBehavior(VarHandle handle) {
        VarHandle adapting = handle.withInvokeBehavior();
        Handles.same(adapting, handle);
        return adapting;
    }
}
