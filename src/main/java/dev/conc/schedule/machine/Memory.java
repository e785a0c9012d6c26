package dev.conc.schedule.machine;

import dev.conc.schedule.rewritten.FieldPlace;
import dev.conc.schedule.rewritten.SiteTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Called by the rewritten code before each access to memory. The object or class and the field make the location; so do the array and the index. */
public final class Memory {
    /** The slot of a field is its number and this; slots below are for locks and the like. */
    public static final int FIRST_FIELD = 16;

    private static int[] slots = new int[0];
    private static boolean[] plain = new boolean[0];
    private static Object[] owners = new Object[0];
    private static final Map<FieldPlace, Integer> FIELDS = new HashMap<>();
    private static Object[] classes = new Object[0];
    /** The names of fields that no code touches by name. */
    private static final Map<Integer, String> HANDLED = new HashMap<>();

    private Memory() {}

    public static void load(SiteTable sites) {
        slots = new int[sites.count()];
        plain = new boolean[sites.count()];
        owners = new Object[sites.count()];
        classes = new Object[sites.fieldCount()];
        for (int field = 0; field < classes.length; field++) {
            classes[field] = new Object();
            FieldPlace place = sites.place(field);
            FIELDS.put(new FieldPlace(place.owner(), place.name(), place.isStatic(), false), field);
        }
        for (int site = 0; site < sites.count(); site++) {
            int field = sites.field(site);
            if (field >= 0) {
                slots[site] = field + FIRST_FIELD;
                plain[site] = !sites.place(field).isVolatile();
                owners[site] = classes[field];
            }
        }
    }

    /** The slot of a field of the program; fields that no code touches by name get one of their own. */
    public static int slot(Class<?> owner, String name, boolean isStatic) {
        return FIRST_FIELD + FIELDS.computeIfAbsent(new FieldPlace(owner.getName(), name, isStatic, false), unknown -> {
            int number = classes.length;
            classes = Arrays.copyOf(classes, number + 1);
            classes[number] = new Object();
            HANDLED.put(number, name);
            return number;
        });
    }

    /** The name of a field that no code touches by name, if the slot is that of one. */
    static Optional<String> handled(int slot) {
        return Optional.ofNullable(HANDLED.get(slot - FIRST_FIELD));
    }

    /** What stands for the object at the location of a static field. */
    public static Object owner(int slot) {
        return classes[slot - FIRST_FIELD];
    }

    /** Announces the site of the next replaced call. */
    public static void at(int site) {
        Machine.current.site = site;
    }

    public static void readField(Object object, int site) {
        if (object != null) {
            Machine.current.access(object, slots[site], false, plain[site], site);
        }
    }

    public static void writeField(Object object, int site) {
        if (object != null) {
            Machine.current.access(object, slots[site], true, plain[site], site);
        }
    }

    public static void readStatic(int site) {
        Machine.current.access(owners[site], slots[site], false, plain[site], site);
    }

    public static void writeStatic(int site) {
        Machine.current.access(owners[site], slots[site], true, plain[site], site);
    }

    public static void readElement(Object array, int index, int site) {
        if (array != null) {
            Machine.current.access(array, index, false, true, site);
        }
    }

    public static void writeElement(Object array, int index, int site) {
        if (array != null) {
            Machine.current.access(array, index, true, true, site);
        }
    }
}
