package dev.conc.schedule.machine.replace.stream;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Memory;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Filling arrays by several threads. Sorting and prefixes are the JDK's: it does small arrays in the calling thread, and large ones too where the common pool has no threads. */
@Replaces(Arrays.class)
public final class ArraysHooks {
    private ArraysHooks() {}

    @ReplacesStatic
    public static <T> void parallelSetAll(T[] array, IntFunction<? extends T> generator) {
        int site = Machine.current.site;
        IntStreamHooks.forEach(IntStream.range(0, array.length).parallel(), index -> {
            T value = generator.apply(index);
            Memory.writeElement(array, index, site);
            array[index] = value;
        });
    }

    @ReplacesStatic
    public static void parallelSetAll(int[] array, IntUnaryOperator generator) {
        int site = Machine.current.site;
        IntStreamHooks.forEach(IntStream.range(0, array.length).parallel(), index -> {
            int value = generator.applyAsInt(index);
            Memory.writeElement(array, index, site);
            array[index] = value;
        });
    }

    @ReplacesStatic
    public static void parallelSetAll(long[] array, IntToLongFunction generator) {
        int site = Machine.current.site;
        IntStreamHooks.forEach(IntStream.range(0, array.length).parallel(), index -> {
            long value = generator.applyAsLong(index);
            Memory.writeElement(array, index, site);
            array[index] = value;
        });
    }

    @ReplacesStatic
    public static void parallelSetAll(double[] array, IntToDoubleFunction generator) {
        int site = Machine.current.site;
        IntStreamHooks.forEach(IntStream.range(0, array.length).parallel(), index -> {
            double value = generator.applyAsDouble(index);
            Memory.writeElement(array, index, site);
            array[index] = value;
        });
    }
}
