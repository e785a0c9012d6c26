package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.FieldPlace;
import dev.conc.schedule.instrument.SiteTable;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads fields and array elements of the program, to show what a step saw or left. */
final class FieldValues {
    private final SiteTable sites;
    private final Map<Integer, Field> fields = new HashMap<>();

    FieldValues(SiteTable sites) {
        this.sites = sites;
    }

    /**
     * The value of a field of the program.
     *
     * @throws ReflectiveOperationException if it cannot be read
     */
    @Nullable Object value(Object base, int slot) throws ReflectiveOperationException {
        return field(slot - Memory.FIRST_FIELD).get(base);
    }

    String text(Object base, int slot) {
        Machine machine = Machine.current;
        machine.quiet++;
        try {
            if (base.getClass().isArray()) {
                return describe(Array.get(base, slot));
            }
            if (base instanceof Number || base instanceof java.util.concurrent.atomic.AtomicBoolean || base instanceof java.util.concurrent.atomic.AtomicReference<?>) {
                return describe(base.toString());
            }
            return slot >= Memory.FIRST_FIELD && slot - Memory.FIRST_FIELD < sites.fieldCount() ? describe(field(slot - Memory.FIRST_FIELD).get(base)) : "";
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return "";
        } finally {
            machine.quiet--;
        }
    }

    private Field field(int number) throws ReflectiveOperationException {
        Field known = fields.get(number);
        if (known == null) {
            FieldPlace place = sites.place(number);
            known = Class.forName(place.owner(), false, StaticState.loader()).getDeclaredField(place.name());
            known.setAccessible(true);
            fields.put(number, known);
        }
        return known;
    }

    private static String describe(@Nullable Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof Character || value == null || value instanceof Enum<?>) {
            String text = String.valueOf(value);
            return text.length() > 60 ? text.substring(0, 59) + "…" : text;
        }
        return Names.of(value);
    }
}
