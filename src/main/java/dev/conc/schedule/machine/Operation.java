package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Wait;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a thread does next.
 *
 * @param base the object touched; with the slot it names the location. Null for none
 * @param slot tells several locations of one object apart
 * @param expected for {@link Rule#COMPARE}
 * @param value the state of the location now, as {@link Rule#access} takes it, or null where no rule at this location needs one
 * @param guard overrides the rule: needed for {@link Rule#OTHER} and for local operations that wait
 * @param waiting what the thread waits for when it is blocked, for a person
 */
public record Operation(Kind kind, @Nullable Object base, int slot, Rule rule, @Nullable Object expected,
        @Nullable Supplier<@Nullable Object> value, @Nullable Guard guard,
        Wait waiting) {
    public static Operation local(Kind kind) {
        return new Operation(kind, null, 0, Rule.LOCAL, null, null, null, Wait.NOTHING);
    }

    public static Operation local(Kind kind, Guard guard, Wait waiting) {
        return new Operation(kind, null, 0, Rule.LOCAL, null, null, guard, waiting);
    }

    public static Operation update(Kind kind, Object base, int slot) {
        return new Operation(kind, base, slot, Rule.UPDATE, null, null, null, Wait.NOTHING);
    }

    public static Operation read(Kind kind, Object base, int slot) {
        return new Operation(kind, base, slot, Rule.READ, null, null, null, Wait.NOTHING);
    }

    public static Operation other(Kind kind, Object base, int slot, Guard guard, Wait waiting) {
        return new Operation(kind, base, slot, Rule.OTHER, null, null, guard, waiting);
    }

    public Access access() {
        if (guard != null) {
            return guard.access();
        }
        return rule.access(expected, value == null ? null : value.get());
    }
}
