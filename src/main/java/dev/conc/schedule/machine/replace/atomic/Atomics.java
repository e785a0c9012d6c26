package dev.conc.schedule.machine.replace.atomic;

import dev.conc.schedule.Kind;
import dev.conc.schedule.Ordering;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.AtomicValues;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Memory;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.steps.AskedCall;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The classes of java.util.concurrent.atomic, called by the rewritten code before each call of one of their methods. */
public final class Atomics {
    private static final Ordering[] ORDERINGS = Ordering.values();
    private static @Nullable Boolean compared;

    private Atomics() {}

    /**
     * Called by the rewritten code before a method that only reads.
     *
     * @param ordering the number of the {@link Ordering} of the access
     */
    public static void read(Object atomic, int index, boolean plain, int ordering, int site) {
        step(atomic, index, Kind.READ, Rule.READ, null, plain, ORDERINGS[ordering], site);
    }

    /** The same before a method that updates. */
    public static void update(Object atomic, int index, boolean plain, int ordering, int site) {
        step(atomic, index, Kind.WRITE, Rule.UPDATE, null, plain, ORDERINGS[ordering], site);
    }

    /** The same before a method that updates if the value is the expected one. */
    public static void compare(Object atomic, int index, @Nullable Object expected, boolean plain, int ordering, int site) {
        compare(atomic, index, expected, plain, ORDERINGS[ordering], site);
    }

    private static void compare(Object atomic, int index, @Nullable Object expected, boolean plain, Ordering ordering, int site) {
        if (AtomicValues.of(atomic, index) == null) {
            step(atomic, index, Kind.WRITE, Rule.UPDATE, null, plain, ordering, site);
        } else {
            step(atomic, index, Kind.WRITE, Rule.COMPARE, AtomicValues.identity(atomic, expected), plain, ordering, site);
        }
    }

    static void read(Object atomic, int index, int site) {
        step(atomic, index, Kind.READ, Rule.READ, null, false, Ordering.VOLATILE_READ, site);
    }

    static void compare(Object atomic, int index, @Nullable Object expected, int site) {
        compare(atomic, index, expected, false, Ordering.VOLATILE_UPDATE, site);
    }

    /** Something is about to be turned into text. */
    public static void shown(Object atomic) {
        if (slot(atomic, 0) == Waits.STATE) {
            read(atomic, 0, Machine.current.site);
        }
    }

    private static void step(@Nullable Object atomic, int index, Kind kind, Rule rule, @Nullable Object expected, boolean plain,
            Ordering ordering, int site) {
        Machine machine = Machine.current;
        if (atomic != null && machine.controls()) {
            machine.site = site;
            machine.step(new Operation(kind, atomic, slot(atomic, index), rule, expected,
                    compared(machine) ? AtomicValues.of(atomic, index) : null, null, Wait.NOTHING), ordering, plain);
        }
    }

    private static int slot(Object atomic, int index) {
        return atomic instanceof Number || atomic instanceof AtomicReference<?> || atomic instanceof AtomicBoolean ? Waits.STATE
                : Memory.FIRST_FIELD + index;
    }

    /** Whether any rule needs the values of atomics: whether the program compares them. */
    private static boolean compared(Machine machine) {
        Boolean known = compared;
        if (known == null) {
            known = machine.sites().calls(AskedCall.COMPARES_ATOMICS);
            compared = known;
        }
        return known;
    }

}
