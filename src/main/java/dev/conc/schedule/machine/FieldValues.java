package dev.conc.schedule.machine;

import dev.conc.schedule.rewritten.FieldPlace;
import dev.conc.schedule.rewritten.SiteTable;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads fields and array elements of the program, to show what a step saw or left. */
final class FieldValues {
    static final int MOST_SHOWN = 60;

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
    @Nullable
    Object value(Object base, int slot) throws ReflectiveOperationException {
        return field(slot - Memory.FIRST_FIELD).get(base);
    }

    String text(Object base, int slot) {
        Machine machine = Machine.current;
        machine.quiet++;
        try {
            if (base.getClass().isArray()) {
                return describe(Array.get(base, slot));
            }
            if (base instanceof AtomicReference<?> reference) {
                return describe(reference.get());
            }
            if (base instanceof Number || base instanceof AtomicBoolean) {
                return base.toString();
            }
            if (slot == Waits.STATE) {
                String contents = Contents.of(base);
                return contents == null ? "" : contents;
            }
            return slot >= Memory.FIRST_FIELD && slot - Memory.FIRST_FIELD < sites.fieldCount()
                    ? inFull(field(slot - Memory.FIRST_FIELD).get(base))
                    : "";
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

    /** With what is in it, if it is a collection or an array. */
    private static String inFull(@Nullable Object value) {
        String contents = value == null ? null : Contents.of(value);
        return contents == null ? describe(value) : contents;
    }

    /** As in source, where the value can be written there; the name of any other object. No code of the program is run for it. */
    static String describe(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> '"' + shortened(text, MOST_SHOWN) + '"';
            case Character character -> "'" + character + "'";
            case Enum<?> constant -> constant.name();
            case Boolean truth -> truth.toString();
            case Number number when isOfTheJdk(number) -> shortened(number.toString(), MOST_SHOWN);
            case TemporalAccessor time when isOfTheJdk(time) -> time.toString();
            case TemporalAmount time when isOfTheJdk(time) -> time.toString();
            default -> Names.of(value);
        };
    }

    private static boolean isOfTheJdk(Object value) {
        return value.getClass().getClassLoader() == null;
    }

    static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most - 1) + "…" : text;
    }
}
