package dev.conc.schedule.machine;

import dev.conc.schedule.SpecialName;
import dev.conc.schedule.rewritten.SiteTable;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names objects and locations for a person: by class, numbered where there are several of one class. */
public final class Names {
    /** By what programs call collections whose classes they cannot know. */
    private static final List<Class<?>> FAMILIAR = List.of(List.class, Set.class, Map.class, Queue.class, Collection.class);
    private static final String OURS = Names.class.getPackageName() + ".";
    private static final IdentityHashMap<Object, String> NAMES = new IdentityHashMap<>();
    private static final Map<String, Integer> COUNTS = new HashMap<>();
    private static final IdentityHashMap<Object, String> HELD = new IdentityHashMap<>();
    /** From which step on an object without a holder is looked for again. */
    private static final IdentityHashMap<Object, Integer> SEARCH_AGAIN = new IdentityHashMap<>();
    /** For so many steps objects without a holder are looked for after each; later, at steps that are further and further apart, the same for all objects. */
    private static final int OFTEN = 64;

    private static @Nullable ObjectPaths objectPaths;
    /** After how many steps they were looked for; -1 for the end of the execution. */
    private static int lookedAt;

    static {
        Machine.current.beforeEach(() -> {
            objectPaths = null;
            lookedAt = 0;
            NAMES.clear();
            HELD.clear();
            SEARCH_AGAIN.clear();
            COUNTS.clear();
        });
    }

    private Names() {}

    /** The name of an object, the same for the same object throughout an execution. */
    public static String of(Object object) {
        return NAMES.computeIfAbsent(object, unnamed -> {
            if (unnamed instanceof Thread thread) {
                return thread.getName();
            }
            if (unnamed instanceof Class<?> type) {
                return type.getSimpleName() + ".class";
            }
            if (unnamed instanceof Named named) {
                return named.name();
            }
            String type = known(unnamed.getClass()).getSimpleName();
            int number = COUNTS.merge(type, 1, Integer::sum);
            return (type.isEmpty() ? "object" : type) + "#" + number;
        });
    }

    /** The class, or for one that the program cannot know (of a lambda, inside the JDK, of conc itself) what it extends or implements. */
    private static Class<?> known(Class<?> type) {
        boolean inside = type.getClassLoader() == null && !type.isArray() && !Modifier.isPublic(type.getModifiers());
        if (!inside && !type.isHidden() && !type.getName().startsWith(OURS)) {
            return type;
        }
        for (Class<?> familiar : FAMILIAR) {
            if (familiar.isAssignableFrom(type)) {
                return familiar;
            }
        }
        Class<?> base = type.getSuperclass();
        if (base == null || base == Object.class) {
            return type.getInterfaces().length > 0 ? type.getInterfaces()[0] : type;
        }
        return known(base);
    }

    /**
     * The name of an object by what holds it, where that is known; else by its class. While an execution that is told goes on, a name that was found once stays, and one that was
     * not is looked for more and more seldom.
     */
    static String held(Object object) {
        Machine machine = Machine.current;
        if (object instanceof Thread || object instanceof Class<?>) {
            return of(object);
        }
        String name = null;
        if (machine.over) {
            name = paths(machine, -1).name(object);
        } else if (machine.recordsValues()) {
            int count = machine.recording.count();
            name = HELD.get(object);
            if (name == null && count >= SEARCH_AGAIN.getOrDefault(object, 0)) {
                name = paths(machine, count).name(object);
                if (name == null) {
                    int apart = Math.max(1, Integer.highestOneBit(count) / OFTEN);
                    SEARCH_AGAIN.put(object, (count / apart + 1) * apart);
                } else {
                    HELD.put(object, name);
                }
            }
        }
        return name == null ? of(object) : name;
    }

    private static ObjectPaths paths(Machine machine, int when) {
        ObjectPaths known = objectPaths;
        if (known == null || lookedAt != when) {
            known = new ObjectPaths(machine);
            objectPaths = known;
            lookedAt = when;
        }
        return known;
    }

    /** As {@link #location}, and with the object where it is a field of an object other than the main one. */
    static String fullName(SiteTable sites, Object base, int slot) {
        String name = location(sites, base, slot);
        boolean isField = slot >= Memory.FIRST_FIELD && !base.getClass().isArray() && StaticState.ofTheProgram(base.getClass().getName());
        return isField && !MainClass.isMain(base) ? of(base) + "." + name : name;
    }

    /** Whether it is a field, an element of an array, or the value of an atomic. */
    static boolean isVariable(Object base, int slot) {
        return slot >= Memory.FIRST_FIELD || base.getClass().isArray() || isAtomic(base);
    }

    private static boolean isAtomic(Object base) {
        return base.getClass().getName().startsWith("java.util.concurrent.atomic.");
    }

    static String location(SiteTable sites, Object base, int slot) {
        if (base == Library.INSIDE) {
            return SpecialName.INSIDE_JDK.code();
        }
        if (base == Machine.current.output) {
            return SpecialName.OUTPUT.code();
        }
        if (base.getClass().isArray()) {
            String name = held(base);
            return (name.contains("#") ? base.getClass().getComponentType().getSimpleName() : name) + "[" + slot + "]";
        }
        int field = slot - Memory.FIRST_FIELD;
        if (field < 0) {
            return held(base);
        }
        if (isAtomic(base)) {
            return held(base) + "[" + field + "]";
        }
        return field < sites.fieldCount() ? sites.place(field).name() : Memory.handled(slot).orElseGet(() -> held(base));
    }
}
