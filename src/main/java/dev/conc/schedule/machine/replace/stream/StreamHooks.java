package dev.conc.schedule.machine.replace.stream;

import dev.conc.schedule.rewritten.Replaces;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Stream;

/** The ends of streams, see {@link ParallelStreams}, and what needs other elements than the one at hand. */
@Replaces(Stream.class)
public final class StreamHooks {
    private StreamHooks() {}

    public static <T> void forEach(Stream<T> stream, Consumer<? super T> action) {
        if (stream.isParallel()) {
            ParallelStreams.forEach(stream, action);
        } else {
            stream.forEach(action);
        }
    }

    public static <T> void forEachOrdered(Stream<T> stream, Consumer<? super T> action) {
        if (stream.isParallel()) {
            ParallelStreams.forEachOrdered(stream, action);
        } else {
            stream.forEachOrdered(action);
        }
    }

    public static <T> Object[] toArray(Stream<T> stream) {
        return stream.isParallel() ? ParallelStreams.list(stream).toArray() : stream.toArray();
    }

    public static <T, A> A[] toArray(Stream<T> stream, IntFunction<A[]> generator) {
        return stream.isParallel() ? ParallelStreams.list(stream).stream().toArray(generator) : stream.toArray(generator);
    }

    public static <T> List<T> toList(Stream<T> stream) {
        return stream.isParallel() ? ParallelStreams.list(stream).stream().toList() : stream.toList();
    }

    public static <T> T reduce(Stream<T> stream, T identity, BinaryOperator<T> operator) {
        return stream.isParallel() ? ParallelStreams.fold(stream, part -> part.reduce(identity, operator), operator)
                : stream.reduce(identity, operator);
    }

    public static <T> Optional<T> reduce(Stream<T> stream, BinaryOperator<T> operator) {
        return stream.isParallel() ? ParallelStreams.reduce(stream, operator) : stream.reduce(operator);
    }

    public static <T, U> U reduce(Stream<T> stream, U identity, BiFunction<U, ? super T, U> accumulator, BinaryOperator<U> combiner) {
        return stream.isParallel() ? ParallelStreams.fold(stream, part -> part.reduce(identity, accumulator, combiner), combiner)
                : stream.reduce(identity, accumulator, combiner);
    }

    public static <T, R> R collect(Stream<T> stream, Supplier<R> supplier, BiConsumer<R, ? super T> accumulator,
            BiConsumer<R, R> combiner) {
        return stream.isParallel() ? ParallelStreams.<T, R>collect(stream, supplier, accumulator, combiner)
                : stream.collect(supplier, accumulator, combiner);
    }

    public static <T, A, R> R collect(Stream<T> stream, Collector<? super T, A, R> collector) {
        return stream.isParallel() ? ParallelStreams.collect(stream, collector) : stream.collect(collector);
    }

    public static <T> Optional<T> min(Stream<T> stream, Comparator<? super T> order) {
        return stream.isParallel() ? ParallelStreams.reduce(stream, BinaryOperator.minBy(order)) : stream.min(order);
    }

    public static <T> Optional<T> max(Stream<T> stream, Comparator<? super T> order) {
        return stream.isParallel() ? ParallelStreams.reduce(stream, BinaryOperator.maxBy(order)) : stream.max(order);
    }

    public static <T> long count(Stream<T> stream) {
        return stream.isParallel() ? ParallelStreams.fold(stream, Stream::count, Long::sum) : stream.count();
    }

    public static <T> boolean anyMatch(Stream<T> stream, Predicate<? super T> predicate) {
        return stream.isParallel() ? ParallelStreams.anyMatch(stream, predicate) : stream.anyMatch(predicate);
    }

    public static <T> boolean allMatch(Stream<T> stream, Predicate<? super T> predicate) {
        return stream.isParallel() ? !ParallelStreams.anyMatch(stream, element -> !predicate.test(element)) : stream.allMatch(predicate);
    }

    public static <T> boolean noneMatch(Stream<T> stream, Predicate<? super T> predicate) {
        return stream.isParallel() ? !ParallelStreams.anyMatch(stream, predicate) : stream.noneMatch(predicate);
    }

    public static <T> Optional<T> findFirst(Stream<T> stream) {
        return stream.isParallel() ? ParallelStreams.find(stream, true) : stream.findFirst();
    }

    public static <T> Optional<T> findAny(Stream<T> stream) {
        return stream.isParallel() ? ParallelStreams.find(stream, false) : stream.findAny();
    }

    public static <T> Stream<T> sorted(Stream<T> stream) {
        return ParallelStreams.after(stream, false, Stream::sorted);
    }

    public static <T> Stream<T> sorted(Stream<T> stream, Comparator<? super T> order) {
        return ParallelStreams.after(stream, false, elements -> elements.sorted(order));
    }

    public static <T> Stream<T> distinct(Stream<T> stream) {
        return ParallelStreams.after(stream, false, Stream::distinct);
    }

    public static <T> Stream<T> limit(Stream<T> stream, long most) {
        return ParallelStreams.after(stream, true, elements -> elements.limit(most));
    }

    public static <T> Stream<T> skip(Stream<T> stream, long first) {
        return ParallelStreams.after(stream, true, elements -> elements.skip(first));
    }

    public static <T> Stream<T> takeWhile(Stream<T> stream, Predicate<? super T> predicate) {
        return ParallelStreams.after(stream, false, elements -> elements.takeWhile(predicate));
    }

    public static <T> Stream<T> dropWhile(Stream<T> stream, Predicate<? super T> predicate) {
        return ParallelStreams.after(stream, false, elements -> elements.dropWhile(predicate));
    }
}
