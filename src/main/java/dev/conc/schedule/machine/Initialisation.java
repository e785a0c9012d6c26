package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.SpecialName;
import dev.conc.schedule.Wait;
import org.jspecify.annotations.Nullable;

/** The lock of a class (Java Virtual Machine Specification, section 5.5): one thread initialises it, and others that use the class wait until that is done. */
final class Initialisation implements Named {
    private final Class<?> type;
    @Nullable
    ControlledThread initialiser;

    Initialisation(Class<?> type) {
        this.type = type;
    }

    @Override
    public String name() {
        return SpecialName.initialisation(type.getSimpleName());
    }

    Operation begin() {
        return Operation.other(Kind.ACQUIRE, this, Waits.STATE, () -> initialiser == null ? Access.UPDATE : Access.BLOCKED,
                new Wait(Wait.For.INITIALISATION, type.getSimpleName(), 0));
    }

    Operation end() {
        return Operation.update(Kind.RELEASE, this, Waits.STATE);
    }
}
