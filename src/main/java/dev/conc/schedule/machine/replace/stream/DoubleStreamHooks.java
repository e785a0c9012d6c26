package dev.conc.schedule.machine.replace.stream;

import dev.conc.schedule.rewritten.Replaces;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The ends of streams of doubles, see {@link ParallelStreams}, and what needs other elements than the one at hand. */
@Replaces(DoubleStream.class)
public final class DoubleStreamHooks {
    private DoubleStreamHooks() {}

    private static OptionalDouble optional(Optional<Double> found) {
        return found.isPresent() ? OptionalDouble.of(found.get()) : OptionalDouble.empty();
    }

    private static DoubleStream after(DoubleStream stream, boolean slice, UnaryOperator<DoubleStream> operation) {
        return ParallelStreams.possible()
                ? ParallelStreams
                        .after(stream.boxed(), slice, elements -> operation.apply(elements.mapToDouble(Double::doubleValue)).boxed())
                        .mapToDouble(Double::doubleValue)
                : operation.apply(stream);
    }

    public static void forEach(DoubleStream stream, DoubleConsumer action) {
        if (stream.isParallel()) {
            ParallelStreams.forEach(stream.boxed(), action::accept);
        } else {
            stream.forEach(action);
        }
    }

    public static void forEachOrdered(DoubleStream stream, DoubleConsumer action) {
        if (stream.isParallel()) {
            ParallelStreams.forEachOrdered(stream.boxed(), action::accept);
        } else {
            stream.forEachOrdered(action);
        }
    }

    public static double[] toArray(DoubleStream stream) {
        return stream.isParallel() ? ParallelStreams.list(stream.boxed()).stream().mapToDouble(Double::doubleValue).toArray()
                : stream.toArray();
    }

    public static double reduce(DoubleStream stream, double identity, DoubleBinaryOperator operator) {
        return stream.isParallel()
                ? ParallelStreams.fold(stream.boxed(), part -> part.reduce(identity, operator::applyAsDouble), operator::applyAsDouble)
                : stream.reduce(identity, operator);
    }

    public static OptionalDouble reduce(DoubleStream stream, DoubleBinaryOperator operator) {
        return stream.isParallel() ? optional(ParallelStreams.reduce(stream.boxed(), operator::applyAsDouble)) : stream.reduce(operator);
    }

    public static <R> R collect(DoubleStream stream, Supplier<R> supplier, ObjDoubleConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        return stream.isParallel() ? ParallelStreams.<Double, R>collect(stream.boxed(), supplier, accumulator::accept, combiner)
                : stream.collect(supplier, accumulator, combiner);
    }

    public static DoubleSummaryStatistics summaryStatistics(DoubleStream stream) {
        return !stream.isParallel() ? stream.summaryStatistics()
                : ParallelStreams.fold(stream.boxed(), part -> part.mapToDouble(Double::doubleValue).summaryStatistics(),
                        (first, second) -> {
                            first.combine(second);
                            return first;
                        });
    }

    public static double sum(DoubleStream stream) {
        return stream.isParallel() ? summaryStatistics(stream).getSum() : stream.sum();
    }

    public static OptionalDouble average(DoubleStream stream) {
        if (!stream.isParallel()) {
            return stream.average();
        }
        DoubleSummaryStatistics statistics = summaryStatistics(stream);
        return statistics.getCount() == 0 ? OptionalDouble.empty() : OptionalDouble.of(statistics.getAverage());
    }

    public static OptionalDouble min(DoubleStream stream) {
        return stream.isParallel() ? reduce(stream, Math::min) : stream.min();
    }

    public static OptionalDouble max(DoubleStream stream) {
        return stream.isParallel() ? reduce(stream, Math::max) : stream.max();
    }

    public static long count(DoubleStream stream) {
        return stream.isParallel() ? ParallelStreams.fold(stream.boxed(), Stream::count, Long::sum) : stream.count();
    }

    public static boolean anyMatch(DoubleStream stream, DoublePredicate predicate) {
        return stream.isParallel() ? ParallelStreams.anyMatch(stream.boxed(), predicate::test) : stream.anyMatch(predicate);
    }

    public static boolean allMatch(DoubleStream stream, DoublePredicate predicate) {
        return stream.isParallel() ? !ParallelStreams.anyMatch(stream.boxed(), element -> !predicate.test(element))
                : stream.allMatch(predicate);
    }

    public static boolean noneMatch(DoubleStream stream, DoublePredicate predicate) {
        return stream.isParallel() ? !ParallelStreams.anyMatch(stream.boxed(), predicate::test) : stream.noneMatch(predicate);
    }

    public static OptionalDouble findFirst(DoubleStream stream) {
        return stream.isParallel() ? optional(ParallelStreams.find(stream.boxed(), true)) : stream.findFirst();
    }

    public static OptionalDouble findAny(DoubleStream stream) {
        return stream.isParallel() ? optional(ParallelStreams.find(stream.boxed(), false)) : stream.findAny();
    }

    public static DoubleStream sorted(DoubleStream stream) {
        return after(stream, false, DoubleStream::sorted);
    }

    public static DoubleStream distinct(DoubleStream stream) {
        return after(stream, false, DoubleStream::distinct);
    }

    public static DoubleStream limit(DoubleStream stream, long most) {
        return after(stream, true, elements -> elements.limit(most));
    }

    public static DoubleStream skip(DoubleStream stream, long first) {
        return after(stream, true, elements -> elements.skip(first));
    }

    public static DoubleStream takeWhile(DoubleStream stream, DoublePredicate predicate) {
        return after(stream, false, elements -> elements.takeWhile(predicate));
    }

    public static DoubleStream dropWhile(DoubleStream stream, DoublePredicate predicate) {
        return after(stream, false, elements -> elements.dropWhile(predicate));
    }
}
