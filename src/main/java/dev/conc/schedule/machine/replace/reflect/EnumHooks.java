package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.StaticState;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.lang.reflect.Method;
import java.util.Objects;

/** Constants by their names. The JDK remembers those of the execution in which it was first asked; each execution has its own. */
@Replaces(Enum.class)
public final class EnumHooks {
    private EnumHooks() {}

    @ReplacesStatic
    public static <T extends Enum<T>> T valueOf(Class<T> type, String name) {
        if (!Permissions.ofTheProgram(type) || !type.isEnum()) {
            return Enum.valueOf(type, name);
        }
        Objects.requireNonNull(name, "Name is null");
        for (T each : constants(type)) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("No enum constant " + type.getCanonicalName() + "." + name);
    }

    /** What the method {@code values} of the class gives, without steps: the constants do not change. */
    static <T> T[] constants(Class<T> type) {
        StaticState.initialize(type);
        Machine machine = Machine.current;
        machine.quiet++;
        try {
            Method values = type.getDeclaredMethod("values");
            values.setAccessible(true);
            @SuppressWarnings("unchecked") // An enum's method gives these.
            T[] constants = (T[]) values.invoke(null);
            return constants;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            machine.quiet--;
        }
    }
}
