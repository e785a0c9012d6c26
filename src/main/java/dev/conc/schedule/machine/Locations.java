package dev.conc.schedule.machine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers the locations of one execution in order of their first use: pairs of an object (by identity) and a slot. */
public final class Locations {
    private @Nullable Object[] bases = new Object[64];
    private int[] slots = new int[64];
    private int[] table = new int[256];
    private int count;

    void clear() {
        Arrays.fill(bases, 0, count, null);
        count = 0;
        Arrays.fill(table, 0);
    }

    public int number(Object base, int slot) {
        int mask = table.length - 1;
        int at = ((((System.identityHashCode(base) * 31) + slot) * 0x9E3779B9) >>> 8) & mask;
        while (table[at] != 0) {
            int number = table[at] - 1;
            if (bases[number] == base && slots[number] == slot) {
                return number;
            }
            at = at + 1 & mask;
        }
        if (count == bases.length) {
            bases = Arrays.copyOf(bases, 2 * count);
            slots = Arrays.copyOf(slots, 2 * count);
        }
        bases[count] = base;
        slots[count] = slot;
        table[at] = ++count;
        if (2 * count > table.length) {
            grow();
        }
        return count - 1;
    }

    private void grow() {
        table = new int[2 * table.length];
        int mask = table.length - 1;
        for (int number = 0; number < count; number++) {
            int at = ((((System.identityHashCode(bases[number]) * 31) + slots[number]) * 0x9E3779B9) >>> 8) & mask;
            while (table[at] != 0) {
                at = at + 1 & mask;
            }
            table[at] = number + 1;
        }
    }

    int count() {
        return count;
    }

    Object base(int number) {
        return java.util.Objects.requireNonNull(bases[number]);
    }

    int slot(int number) {
        return slots[number];
    }
}
