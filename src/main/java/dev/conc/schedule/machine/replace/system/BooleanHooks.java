package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import org.jspecify.annotations.Nullable;

/** Truth values that system properties have. */
@Replaces(Boolean.class)
public final class BooleanHooks {
    private BooleanHooks() {}

    @ReplacesStatic
    public static boolean getBoolean(@Nullable String name) {
        return name != null && !name.isEmpty() && "true".equalsIgnoreCase(ProgramProperties.read().getProperty(name));
    }
}
