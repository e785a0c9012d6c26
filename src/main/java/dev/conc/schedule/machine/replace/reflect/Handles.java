package dev.conc.schedule.machine.replace.reflect;

import dev.conc.schedule.Kind;
import dev.conc.schedule.Ordering;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Memory;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Waits;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** What {@link VarHandle} objects and field updaters stand for, and the steps of accesses through them: at the locations of the fields and array elements themselves. */
public final class Handles {
    private static final Ordering[] ORDERINGS = Ordering.values();
    private static final IdentityHashMap<Object, Integer> SLOTS = new IdentityHashMap<>();
    private static final IdentityHashMap<Object, Object> OWNERS = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(() -> {
            SLOTS.clear();
            OWNERS.clear();
        });
    }

    private Handles() {}

    static void ofField(Object handle, Class<?> owner, String name) {
        SLOTS.put(handle, Memory.slot(declaring(owner, name), name, false));
    }

    /** A handle has been made that stands for the same as another. */
    static void same(Object made, Object handle) {
        Integer slot = SLOTS.get(handle);
        if (slot != null) {
            SLOTS.put(made, slot);
        }
        Object owner = OWNERS.get(handle);
        if (owner != null) {
            OWNERS.put(made, owner);
        }
    }

    static void ofStatic(Object handle, Class<?> owner, String name) {
        int slot = Memory.slot(declaring(owner, name), name, true);
        SLOTS.put(handle, slot);
        OWNERS.put(handle, Memory.owner(slot));
    }

    /** Called by the rewritten code after a field updater has been made. */
    public static void updater(Object updater, Class<?> owner, String name) {
        ofField(updater, owner, name);
    }

    private static Class<?> declaring(Class<?> owner, String name) {
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return type;
                }
            }
        }
        return owner;
    }

    /**
     * Called by the rewritten code before an access that only reads.
     *
     * @param ordering the number of the {@link Ordering} of the access
     */
    public static void read(Object handle, @Nullable Object base, int index, boolean plain, int ordering, int site) {
        step(handle, base, index, false, plain, ordering, site);
    }

    /** The same before any other access. */
    public static void update(Object handle, @Nullable Object base, int index, boolean plain, int ordering, int site) {
        step(handle, base, index, true, plain, ordering, site);
    }

    private static void step(Object handle, @Nullable Object base, int index, boolean write, boolean plain, int ordering, int site) {
        Machine machine = Machine.current;
        if (!machine.controls()) {
            return;
        }
        Integer slot = SLOTS.get(handle);
        Object location = base == null ? OWNERS.get(handle) : base;
        machine.site = site;
        if (location == null || (slot == null && !location.getClass().isArray())) {
            machine.step(write ? Operation.update(Kind.WRITE, handle, Waits.STATE) : Operation.read(Kind.READ, handle, Waits.STATE),
                    ORDERINGS[ordering], plain);
        } else {
            machine.access(location, slot == null ? index : slot, write, plain, site, ORDERINGS[ordering]);
        }
    }
}
