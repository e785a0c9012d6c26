package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Member;

/** Members that the program opens to itself: its own, not the JDK's, though some of the JDK is open to the engine. */
@Replaces(AccessibleObject.class)
public final class AccessibleObjectHooks {
    private AccessibleObjectHooks() {}

    public static void setAccessible(AccessibleObject object, boolean open) {
        check(object, open);
        object.setAccessible(open);
    }

    public static boolean trySetAccessible(AccessibleObject object) {
        check(object, true);
        return object.trySetAccessible();
    }

    @ReplacesStatic
    public static void setAccessible(AccessibleObject[] objects, boolean open) {
        for (AccessibleObject each : objects.clone()) {
            setAccessible(each, open);
        }
    }

    private static void check(AccessibleObject object, boolean open) {
        if (open && object instanceof Member member) {
            Permissions.open(member);
        }
    }
}
