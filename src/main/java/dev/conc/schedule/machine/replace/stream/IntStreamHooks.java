package dev.conc.schedule.machine.replace.stream;

import dev.conc.schedule.rewritten.Replaces;
import java.util.IntSummaryStatistics;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ends of streams of ints, see {@link ParallelStreams}, and what needs other elements than the one at hand. */
@Replaces(IntStream.class)
public final class IntStreamHooks {
    private IntStreamHooks() {}

    private static OptionalInt optional(Optional<Integer> found) {
        return found.isPresent() ? OptionalInt.of(found.get()) : OptionalInt.empty();
    }

    private static IntStream after(IntStream stream, boolean slice, UnaryOperator<IntStream> operation) {
        return ParallelStreams.possible()
                ? ParallelStreams.after(stream.boxed(), slice, elements -> operation.apply(elements.mapToInt(Integer::intValue)).boxed())
                        .mapToInt(Integer::intValue)
                : operation.apply(stream);
    }

    public static void forEach(IntStream stream, IntConsumer action) {
        if (stream.isParallel()) {
            ParallelStreams.forEach(stream.boxed(), action::accept);
        } else {
            stream.forEach(action);
        }
    }

    public static void forEachOrdered(IntStream stream, IntConsumer action) {
        if (stream.isParallel()) {
            ParallelStreams.forEachOrdered(stream.boxed(), action::accept);
        } else {
            stream.forEachOrdered(action);
        }
    }

    public static int[] toArray(IntStream stream) {
        return stream.isParallel() ? ParallelStreams.list(stream.boxed()).stream().mapToInt(Integer::intValue).toArray() : stream.toArray();
    }

    public static int reduce(IntStream stream, int identity, IntBinaryOperator operator) {
        return stream.isParallel()
                ? ParallelStreams.fold(stream.boxed(), part -> part.reduce(identity, operator::applyAsInt), operator::applyAsInt)
                : stream.reduce(identity, operator);
    }

    public static OptionalInt reduce(IntStream stream, IntBinaryOperator operator) {
        return stream.isParallel() ? optional(ParallelStreams.reduce(stream.boxed(), operator::applyAsInt)) : stream.reduce(operator);
    }

    public static <R> R collect(IntStream stream, Supplier<R> supplier, ObjIntConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        return stream.isParallel() ? ParallelStreams.<Integer, R>collect(stream.boxed(), supplier, accumulator::accept, combiner)
                : stream.collect(supplier, accumulator, combiner);
    }

    public static IntSummaryStatistics summaryStatistics(IntStream stream) {
        return !stream.isParallel() ? stream.summaryStatistics()
                : ParallelStreams.fold(stream.boxed(), part -> part.mapToInt(Integer::intValue).summaryStatistics(), (first, second) -> {
                    first.combine(second);
                    return first;
                });
    }

    public static int sum(IntStream stream) {
        return stream.isParallel() ? reduce(stream, 0, Integer::sum) : stream.sum();
    }

    public static OptionalDouble average(IntStream stream) {
        if (!stream.isParallel()) {
            return stream.average();
        }
        IntSummaryStatistics statistics = summaryStatistics(stream);
        return statistics.getCount() == 0 ? OptionalDouble.empty() : OptionalDouble.of(statistics.getAverage());
    }

    public static OptionalInt min(IntStream stream) {
        return stream.isParallel() ? reduce(stream, Math::min) : stream.min();
    }

    public static OptionalInt max(IntStream stream) {
        return stream.isParallel() ? reduce(stream, Math::max) : stream.max();
    }

    public static long count(IntStream stream) {
        return stream.isParallel() ? ParallelStreams.fold(stream.boxed(), Stream::count, Long::sum) : stream.count();
    }

    public static boolean anyMatch(IntStream stream, IntPredicate predicate) {
        return stream.isParallel() ? ParallelStreams.anyMatch(stream.boxed(), predicate::test) : stream.anyMatch(predicate);
    }

    public static boolean allMatch(IntStream stream, IntPredicate predicate) {
        return stream.isParallel() ? !ParallelStreams.anyMatch(stream.boxed(), element -> !predicate.test(element))
                : stream.allMatch(predicate);
    }

    public static boolean noneMatch(IntStream stream, IntPredicate predicate) {
        return stream.isParallel() ? !ParallelStreams.anyMatch(stream.boxed(), predicate::test) : stream.noneMatch(predicate);
    }

    public static OptionalInt findFirst(IntStream stream) {
        return stream.isParallel() ? optional(ParallelStreams.find(stream.boxed(), true)) : stream.findFirst();
    }

    public static OptionalInt findAny(IntStream stream) {
        return stream.isParallel() ? optional(ParallelStreams.find(stream.boxed(), false)) : stream.findAny();
    }

    public static IntStream sorted(IntStream stream) {
        return after(stream, false, IntStream::sorted);
    }

    public static IntStream distinct(IntStream stream) {
        return after(stream, false, IntStream::distinct);
    }

    public static IntStream limit(IntStream stream, long most) {
        return after(stream, true, elements -> elements.limit(most));
    }

    public static IntStream skip(IntStream stream, long first) {
        return after(stream, true, elements -> elements.skip(first));
    }

    public static IntStream takeWhile(IntStream stream, IntPredicate predicate) {
        return after(stream, false, elements -> elements.takeWhile(predicate));
    }

    public static IntStream dropWhile(IntStream stream, IntPredicate predicate) {
        return after(stream, false, elements -> elements.dropWhile(predicate));
    }
}
