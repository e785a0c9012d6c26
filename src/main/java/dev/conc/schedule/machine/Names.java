package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.SiteTable;
import java.util.IdentityHashMap;
import java.util.HashMap;
import java.util.Map;

/** Names objects and locations for a person: by class, numbered where there are several of one class. */
final class Names {
    private static final IdentityHashMap<Object, String> NAMES = new IdentityHashMap<>();
    private static final Map<String, Integer> COUNTS = new HashMap<>();

    static {
        Machine.current.beforeEach(() -> {
            NAMES.clear();
            COUNTS.clear();
        });
    }

    private Names() {}

    /** The name of an object, the same for the same object throughout an execution. */
    static String of(Object object) {
        return NAMES.computeIfAbsent(object, unnamed -> {
            if (unnamed instanceof Thread thread) {
                return thread.getName();
            }
            if (unnamed instanceof Class<?> type) {
                return type.getSimpleName() + ".class";
            }
            String type = unnamed.getClass().getSimpleName();
            int number = COUNTS.merge(type, 1, Integer::sum);
            return (type.isEmpty() ? "object" : type) + "#" + number;
        });
    }

    static String location(SiteTable sites, Object base, int slot) {
        if (base == Library.INSIDE) {
            return "the JDK's inside";
        }
        if (base == Machine.current.output) {
            return "the output";
        }
        if (base.getClass().isArray()) {
            return base.getClass().getComponentType().getSimpleName() + "[" + slot + "]";
        }
        int field = slot - Memory.FIRST_FIELD;
        if (field >= 0 && field < sites.fieldCount()) {
            return sites.place(field).name();
        }
        return of(base);
    }
}
