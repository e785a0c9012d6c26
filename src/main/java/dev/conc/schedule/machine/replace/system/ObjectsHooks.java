package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Text of objects, see {@link Texts}. */
@Replaces(Objects.class)
public final class ObjectsHooks {
    private ObjectsHooks() {}

    @ReplacesStatic
    public static String toString(@Nullable Object value) {
        return Texts.of(value);
    }

    @ReplacesStatic
    public static String toString(@Nullable Object value, String otherwise) {
        return value == null ? otherwise : Texts.of(value);
    }
}
