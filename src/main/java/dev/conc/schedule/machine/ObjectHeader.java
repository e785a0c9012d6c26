package dev.conc.schedule.machine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * The word at the beginning of each object in which the virtual machine keeps its identity hash code once it has been asked for it (markWord.hpp in HotSpot).
 *
 * @param read gives the word of an object
 * @param set replaces it if it still is what was read
 * @param shift where in it the code is
 */
record ObjectHeader(MethodHandle read, MethodHandle set, int shift) {
    private static final long CODE = 0x7fff_ffffL;
    private static final long LOCK = 3;
    private static final long UNLOCKED = 1;

    /** Null where the code is not found: another virtual machine, or one started without {@code --add-opens java.base/jdk.internal.misc=ALL-UNNAMED}. */
    static @Nullable ObjectHeader find() {
        try {
            Class<?> type = Class.forName("jdk.internal.misc.Unsafe");
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            Object unsafe = lookup.findStatic(type, "getUnsafe", MethodType.methodType(type)).invoke();
            MethodHandle read = lookup.findVirtual(type, "getLong", MethodType.methodType(long.class, Object.class, long.class))
                    .bindTo(unsafe);
            MethodHandle set = lookup.findVirtual(type, "compareAndSetLong",
                    MethodType.methodType(boolean.class, Object.class, long.class, long.class, long.class)).bindTo(unsafe);
            return probe(MethodHandles.insertArguments(read, 1, 0L), MethodHandles.insertArguments(set, 1, 0L));
        } catch (Throwable closed) {
            return null;
        }
    }

    /** Watches the word change as a code is asked for, then changes one and sees whether the virtual machine believes it. */
    private static @Nullable ObjectHeader probe(MethodHandle read, MethodHandle set) throws Throwable {
        Object seen = new Object();
        long before = (long) read.invokeExact(seen);
        long code = System.identityHashCode(seen);
        long change = before ^ (long) read.invokeExact(seen);
        int shift = Long.numberOfTrailingZeros(change) - Long.numberOfTrailingZeros(code);
        if (change == 0 || shift < 0 || change != code << shift) {
            return null;
        }
        ObjectHeader header = new ObjectHeader(read, set, shift);
        Object written = new Object();
        header.give(written, 0x1234567);
        return System.identityHashCode(written) == 0x1234567 ? header : null;
    }

    /** Gives an object its code; false if it has one already. */
    boolean give(Object object, int code) {
        try {
            long word = (long) read.invokeExact(object);
            return (word & LOCK) == UNLOCKED && (word & CODE << shift) == 0
                    && (boolean) set.invokeExact(object, word, word | (code & CODE) << shift);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
