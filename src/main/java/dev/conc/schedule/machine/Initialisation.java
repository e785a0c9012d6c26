package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import org.jspecify.annotations.Nullable;

/** The lock of a class (Java Virtual Machine Specification, section 5.5): one thread initialises it, and others that use the class wait until that is done. */
final class Initialisation implements Named {
    private final Class<?> type;
    @Nullable ControlledThread initialiser;

    Initialisation(Class<?> type) {
        this.type = type;
    }

    @Override
    public String name() {
        return "the initialisation of " + type.getSimpleName();
    }

    Operation begin() {
        return Operation.other(Kind.ACQUIRE, this, Waits.STATE, () -> initialiser == null ? Access.UPDATE : Access.BLOCKED, name());
    }

    Operation end() {
        return Operation.update(Kind.RELEASE, this, Waits.STATE);
    }
}
