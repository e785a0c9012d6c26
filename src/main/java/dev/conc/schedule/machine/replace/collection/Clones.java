package dev.conc.schedule.machine.replace.collection;

import dev.conc.schedule.machine.Identities;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Memory;
import dev.conc.schedule.machine.StaticState;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** Clones of the program's objects: each field that can change is read in a step of its own, as if the program copied one after the other. */
public final class Clones {
    private Clones() {}

    /** Called by the rewritten code when an object has been cloned, and nobody else has the clone yet. */
    public static void settle(Object clone, Object original, int site) throws IllegalAccessException {
        Machine machine = Machine.current;
        if (!machine.controls()) {
            return;
        }
        Identities.made(clone);
        for (Class<?> type = original.getClass(); StaticState.ofTheProgram(type.getName()); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if ((field.getModifiers() & (Modifier.STATIC | Modifier.FINAL)) == 0) {
                    field.setAccessible(true);
                    machine.access(original, Memory.slot(type, field.getName(), false), false, !Modifier.isVolatile(field.getModifiers()),
                            site);
                    field.set(clone, field.get(original));
                }
            }
        }
    }
}
