package dev.conc.schedule.machine.replace.collection;

import dev.conc.schedule.machine.Identities;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Memory;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * Arrays whose elements the JDK reads or sets: each element is a step, as it would be in a loop of the program. The JDK works on a copy, so that what it reads is what was there in each step.
 * Arrays with more than {@link #MOST} elements, and null, are left alone.
 */
public final class SharedArrays {
    static final int MOST = 256;

    private SharedArrays() {}

    private static boolean watched(Object array) {
        return Machine.current.controls() && Array.getLength(array) <= MOST;
    }

    private static Object copy(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }

    /** Called by the rewritten code in place of handing the array itself to a method that reads it, and for {@code clone}. Gives a copy. */
    public static @Nullable Object read(@Nullable Object array, int site) {
        if (array == null || !watched(array)) {
            return array;
        }
        Object copy = copy(array);
        read(array, copy, 0, Array.getLength(copy), site);
        return copy;
    }

    /** The same where only the elements from one index on to another are read. A range that does not exist is left to the JDK. */
    public static @Nullable Object readRange(@Nullable Object array, int from, int to, int site) {
        if (array == null || !watched(array) || from < 0 || from > to) {
            return array;
        }
        Object copy = copy(array);
        read(array, copy, from, Math.min(to, Array.getLength(array)), site);
        return copy;
    }

    private static void read(Object array, Object copy, int from, int to, int site) {
        for (int index = from; index < to; index++) {
            Memory.readElement(array, index, site);
            Array.set(copy, index, Array.get(array, index));
        }
    }

    /** The same for {@code clone}, whose result is the program's. */
    public static Object cloned(Object array, int site) {
        Object copy = copy(array);
        if (watched(array)) {
            read(array, copy, 0, Array.getLength(copy), site);
        }
        Identities.made(copy);
        return copy;
    }

    /** Called by the rewritten code before elements from one index on to another are set; gives what they are set in. A range that does not exist is left to the JDK, which says so. */
    public static @Nullable Object toFill(@Nullable Object array, int from, int to) {
        return array != null && watched(array) && fits(array, from, to) ? copy(array) : array;
    }

    /** The same where they are read before. */
    public static @Nullable Object toSort(@Nullable Object array, int from, int to, int site) {
        if (array == null || !watched(array) || !fits(array, from, to)) {
            return array;
        }
        Object copy = copy(array);
        read(array, copy, from, to, site);
        return copy;
    }

    private static boolean fits(Object array, int from, int to) {
        return from >= 0 && from <= to && to <= Array.getLength(array);
    }

    /** Called by the rewritten code before such calls of a whole array. */
    public static int length(@Nullable Object array) {
        return array == null ? 0 : Array.getLength(array);
    }

    /** Called by the rewritten code after such a call: puts the elements where they belong. */
    public static void done(@Nullable Object array, @Nullable Object copy, int from, int to, int site) {
        if (array == null || copy == null || array == copy) {
            return;
        }
        for (int index = from; index < to; index++) {
            Memory.writeElement(array, index, site);
            Array.set(array, index, Array.get(copy, index));
        }
    }

    /** In place of {@link System#arraycopy}: where a step cannot be taken for each element, or the JDK would refuse, the JDK does it. */
    public static void copy(@Nullable Object source, int from, @Nullable Object target, int to, int length) {
        if (source == null || target == null || !Machine.current.controls() || length > MOST
                || !suit(source.getClass().getComponentType(), target.getClass().getComponentType())
                || !fits(source, from, from + length) || !fits(target, to, to + length)) {
            System.arraycopy(source, from, target, to, length);
            return;
        }
        int site = Machine.current.site;
        // As if by a third array, which matters where the two are one.
        Object copy = copy(source);
        read(source, copy, from, from + length, site);
        for (int i = 0; i < length; i++) {
            Memory.writeElement(target, to + i, site);
            Array.set(target, to + i, Array.get(copy, from + i));
        }
    }

    /** Also false where one of the two is no array. */
    private static boolean suit(@Nullable Class<?> source, @Nullable Class<?> target) {
        return source != null && target != null && target.isAssignableFrom(source);
    }
}
