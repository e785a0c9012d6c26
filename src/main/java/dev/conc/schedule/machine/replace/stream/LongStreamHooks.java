package dev.conc.schedule.machine.replace.stream;

import dev.conc.schedule.rewritten.Replaces;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The ends of streams of longs, see {@link ParallelStreams}, and what needs other elements than the one at hand. */
@Replaces(LongStream.class)
public final class LongStreamHooks {
    private LongStreamHooks() {}

    private static OptionalLong optional(Optional<Long> found) {
        return found.isPresent() ? OptionalLong.of(found.get()) : OptionalLong.empty();
    }

    private static LongStream after(LongStream stream, boolean slice, UnaryOperator<LongStream> operation) {
        return ParallelStreams.possible()
                ? ParallelStreams.after(stream.boxed(), slice, elements -> operation.apply(elements.mapToLong(Long::longValue)).boxed())
                        .mapToLong(Long::longValue)
                : operation.apply(stream);
    }

    public static void forEach(LongStream stream, LongConsumer action) {
        if (stream.isParallel()) {
            ParallelStreams.forEach(stream.boxed(), action::accept);
        } else {
            stream.forEach(action);
        }
    }

    public static void forEachOrdered(LongStream stream, LongConsumer action) {
        if (stream.isParallel()) {
            ParallelStreams.forEachOrdered(stream.boxed(), action::accept);
        } else {
            stream.forEachOrdered(action);
        }
    }

    public static long[] toArray(LongStream stream) {
        return stream.isParallel() ? ParallelStreams.list(stream.boxed()).stream().mapToLong(Long::longValue).toArray() : stream.toArray();
    }

    public static long reduce(LongStream stream, long identity, LongBinaryOperator operator) {
        return stream.isParallel()
                ? ParallelStreams.fold(stream.boxed(), part -> part.reduce(identity, operator::applyAsLong), operator::applyAsLong)
                : stream.reduce(identity, operator);
    }

    public static OptionalLong reduce(LongStream stream, LongBinaryOperator operator) {
        return stream.isParallel() ? optional(ParallelStreams.reduce(stream.boxed(), operator::applyAsLong)) : stream.reduce(operator);
    }

    public static <R> R collect(LongStream stream, Supplier<R> supplier, ObjLongConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        return stream.isParallel() ? ParallelStreams.<Long, R>collect(stream.boxed(), supplier, accumulator::accept, combiner)
                : stream.collect(supplier, accumulator, combiner);
    }

    public static LongSummaryStatistics summaryStatistics(LongStream stream) {
        return !stream.isParallel() ? stream.summaryStatistics()
                : ParallelStreams.fold(stream.boxed(), part -> part.mapToLong(Long::longValue).summaryStatistics(), (first, second) -> {
                    first.combine(second);
                    return first;
                });
    }

    public static long sum(LongStream stream) {
        return stream.isParallel() ? reduce(stream, 0, Long::sum) : stream.sum();
    }

    public static OptionalDouble average(LongStream stream) {
        if (!stream.isParallel()) {
            return stream.average();
        }
        LongSummaryStatistics statistics = summaryStatistics(stream);
        return statistics.getCount() == 0 ? OptionalDouble.empty() : OptionalDouble.of(statistics.getAverage());
    }

    public static OptionalLong min(LongStream stream) {
        return stream.isParallel() ? reduce(stream, Math::min) : stream.min();
    }

    public static OptionalLong max(LongStream stream) {
        return stream.isParallel() ? reduce(stream, Math::max) : stream.max();
    }

    public static long count(LongStream stream) {
        return stream.isParallel() ? ParallelStreams.fold(stream.boxed(), Stream::count, Long::sum) : stream.count();
    }

    public static boolean anyMatch(LongStream stream, LongPredicate predicate) {
        return stream.isParallel() ? ParallelStreams.anyMatch(stream.boxed(), predicate::test) : stream.anyMatch(predicate);
    }

    public static boolean allMatch(LongStream stream, LongPredicate predicate) {
        return stream.isParallel() ? !ParallelStreams.anyMatch(stream.boxed(), element -> !predicate.test(element))
                : stream.allMatch(predicate);
    }

    public static boolean noneMatch(LongStream stream, LongPredicate predicate) {
        return stream.isParallel() ? !ParallelStreams.anyMatch(stream.boxed(), predicate::test) : stream.noneMatch(predicate);
    }

    public static OptionalLong findFirst(LongStream stream) {
        return stream.isParallel() ? optional(ParallelStreams.find(stream.boxed(), true)) : stream.findFirst();
    }

    public static OptionalLong findAny(LongStream stream) {
        return stream.isParallel() ? optional(ParallelStreams.find(stream.boxed(), false)) : stream.findAny();
    }

    public static LongStream sorted(LongStream stream) {
        return after(stream, false, LongStream::sorted);
    }

    public static LongStream distinct(LongStream stream) {
        return after(stream, false, LongStream::distinct);
    }

    public static LongStream limit(LongStream stream, long most) {
        return after(stream, true, elements -> elements.limit(most));
    }

    public static LongStream skip(LongStream stream, long first) {
        return after(stream, true, elements -> elements.skip(first));
    }

    public static LongStream takeWhile(LongStream stream, LongPredicate predicate) {
        return after(stream, false, elements -> elements.takeWhile(predicate));
    }

    public static LongStream dropWhile(LongStream stream, LongPredicate predicate) {
        return after(stream, false, elements -> elements.dropWhile(predicate));
    }
}
