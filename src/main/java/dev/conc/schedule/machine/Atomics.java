package dev.conc.schedule.machine;

import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import java.util.IdentityHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The classes of java.util.concurrent.atomic, called by the rewritten code before each call of one of their methods. */
public final class Atomics {
    private static final IdentityHashMap<Object, Object> IDENTITIES = new IdentityHashMap<>();
    private static @Nullable Boolean compared;

    static {
        Machine.current.beforeEach(IDENTITIES::clear);
    }

    private Atomics() {}

    public static void read(Object atomic, int index, int site) {
        step(atomic, index, Kind.READ, Rule.READ, null, site);
    }

    public static void update(Object atomic, int index, int site) {
        step(atomic, index, Kind.WRITE, Rule.UPDATE, null, site);
    }

    public static void compare(Object atomic, int index, @Nullable Object expected, int site) {
        if (value(atomic, index) == null) {
            update(atomic, index, site);
        } else {
            step(atomic, index, Kind.WRITE, Rule.COMPARE, identity(atomic, expected), site);
        }
    }

    /** Something is about to be turned into text. */
    static void shown(Object atomic) {
        if (slot(atomic, 0) == Waits.STATE) {
            read(atomic, 0, Machine.current.site);
        }
    }

    private static void step(@Nullable Object atomic, int index, Kind kind, Rule rule, @Nullable Object expected, int site) {
        Machine machine = Machine.current;
        if (atomic != null && machine.controls()) {
            machine.site = site;
            machine.step(new Operation(kind, atomic, slot(atomic, index), rule, expected, compared(machine) ? value(atomic, index) : null, null, ""));
        }
    }

    private static int slot(Object atomic, int index) {
        return atomic instanceof Number || atomic instanceof AtomicReference<?> || atomic instanceof AtomicBoolean ? Waits.STATE : Memory.FIRST_FIELD + index;
    }

    /** Whether any rule needs the values of atomics: whether the program compares them. */
    private static boolean compared(Machine machine) {
        Boolean known = compared;
        if (known == null) {
            known = machine.sites().callsAny("compareAnd") || machine.sites().callsAny("weakCompareAnd") || machine.sites().callsAny("AndUpdate") || machine.sites().callsAny("updateAnd")
                || machine.sites().callsAny("AndAccumulate") || machine.sites().callsAny("accumulateAnd");
            compared = known;
        }
        return known;
    }

    /** How to read what an atomic holds; null for those of which that is not known. */
    static @Nullable Supplier<@Nullable Object> value(Object atomic, int index) {
        return switch (atomic) {
            case AtomicInteger integer -> integer::get;
            case AtomicLong number -> number::get;
            case AtomicBoolean flag -> flag::get;
            case AtomicReference<?> reference -> () -> identity(reference, reference.get());
            case AtomicIntegerArray integers -> index < integers.length() ? () -> integers.get(index) : null;
            case AtomicLongArray numbers -> index < numbers.length() ? () -> numbers.get(index) : null;
            case AtomicReferenceArray<?> references -> index < references.length() ? () -> identity(references, references.get(index)) : null;
            default -> null;
        };
    }

    /** References are compared by identity, but rules compare boxed numbers by value: something else stands for those. */
    private static @Nullable Object identity(Object atomic, @Nullable Object value) {
        boolean boxed = (value instanceof Number && value.getClass().getName().startsWith("java.lang.")) || value instanceof Character;
        return boxed && (atomic instanceof AtomicReference<?> || atomic instanceof AtomicReferenceArray<?>) ? IDENTITIES.computeIfAbsent(value, unseen -> new Object()) : value;
    }
}
