package dev.conc.schedule.machine.replace.stream;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.steps.AskedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a parallel stream does at its end, by a {@link Division}: each part is a sequential stream of its own. The JDK keeps the pipeline; its own end would run on the real threads of the common
 * pool.
 */
final class ParallelStreams {
    private ParallelStreams() {}

    /** Whether the program can make a parallel stream. */
    static boolean possible() {
        return Machine.current.sites().calls(AskedCall.PARALLEL_STREAMS);
    }

    /**
     * The result of all parts together.
     *
     * @param part the end of the stream, done for each part
     */
    static <T, R> R fold(Stream<T> stream, Function<Stream<T>, R> part, BinaryOperator<R> combiner) {
        return new Division<T, R>((elements, from, to) -> part.apply(StreamSupport.stream(elements, false)), combiner)
                .of(stream.spliterator());
    }

    static <T> void forEach(Stream<T> stream, Consumer<? super T> action) {
        Object ignored = new Division<T, Boolean>((elements, from, to) -> {
            elements.forEachRemaining(action);
            return true;
        }, (first, second) -> true).of(stream.spliterator());
    }

    /** The elements are made by all threads; what is done with them waits for its turn. */
    static <T> void forEachOrdered(Stream<T> stream, Consumer<? super T> action) {
        Turns turns = new Turns();
        Object ignored = new Division<T, Boolean>((elements, from, to) -> {
            List<T> made = new ArrayList<>();
            elements.forEachRemaining(made::add);
            turns.await(from);
            made.forEach(action);
            turns.end(to);
            return true;
        }, (first, second) -> true).of(stream.spliterator());
    }

    /** Parts that come one after the other. */
    private static final class Turns {
        private final int site = Machine.current.site;
        private double done;

        void await(double from) {
            Machine machine = Machine.current;
            machine.site = site;
            machine.step(Operation.other(Kind.JOIN, this, Waits.STATE, () -> done == from ? Access.UPDATE : Access.BLOCKED,
                    Wait.of(Wait.For.ELEMENTS_BEFORE)));
        }

        void end(double to) {
            Machine machine = Machine.current;
            machine.site = site;
            machine.step(Operation.update(Kind.CALL, this, Waits.STATE));
            done = to;
        }
    }

    static <T> List<T> list(Stream<T> stream) {
        return collect(stream, ArrayList<T>::new, List::add, List::addAll);
    }

    static <T, R> R collect(Stream<T> stream, Supplier<? extends R> supplier, BiConsumer<? super R, ? super T> accumulator,
            BiConsumer<? super R, ? super R> combiner) {
        return gather(stream, supplier, accumulator, (first, second) -> {
            combiner.accept(first, second);
            return first;
        });
    }

    private static <T, R> R gather(Stream<T> stream, Supplier<? extends R> supplier, BiConsumer<? super R, ? super T> accumulator,
            BinaryOperator<R> combiner) {
        return new Division<T, R>((elements, from, to) -> {
            R container = supplier.get();
            elements.forEachRemaining(element -> accumulator.accept(container, element));
            return container;
        }, combiner).of(stream.spliterator());
    }

    static <T, A, R> R collect(Stream<T> stream, Collector<? super T, A, R> collector) {
        BiConsumer<A, ? super T> accumulator = collector.accumulator();
        if (collector.characteristics().contains(Collector.Characteristics.CONCURRENT)
                && collector.characteristics().contains(Collector.Characteristics.UNORDERED)) {
            A container = collector.supplier().get();
            forEach(stream, element -> accumulator.accept(container, element));
            return collector.finisher().apply(container);
        }
        return collector.finisher().apply(ParallelStreams.<T, A>gather(stream, collector.supplier(), accumulator, collector.combiner()));
    }

    static <T> Optional<T> reduce(Stream<T> stream, BinaryOperator<T> operator) {
        return fold(stream, part -> part.reduce(operator), (first, second) -> first.isEmpty() ? second
                : second.isEmpty() ? first : Optional.of(operator.apply(first.get(), second.get())));
    }

    static <T> boolean anyMatch(Stream<T> stream, Predicate<? super T> predicate) {
        return new Search<T, Boolean>(false, part -> part.anyMatch(predicate) ? Optional.of(true) : Optional.empty()).in(stream)
                .isPresent();
    }

    static <T> Optional<T> find(Stream<T> stream, boolean first) {
        return new Search<T, T>(first, Stream::findFirst).in(stream);
    }

    /** A search that all threads make. A part that has not been begun when something has been found is left out. */
    private static final class Search<T, R> {
        private final boolean first;
        private final Function<Stream<T>, Optional<R>> part;
        private final int site = Machine.current.site;
        private @Nullable R found;
        private double place = Double.MAX_VALUE;

        /** @param first whether what comes first is looked for, instead of what is found first */
        Search(boolean first, Function<Stream<T>, Optional<R>> part) {
            this.first = first;
            this.part = part;
        }

        Optional<R> in(Stream<T> stream) {
            Object ignored = new Division<T, Boolean>(this::search, (before, after) -> true).of(stream.spliterator());
            return Optional.ofNullable(found);
        }

        private boolean search(Spliterator<T> elements, double from, double to) {
            Machine machine = Machine.current;
            machine.site = site;
            machine.step(Operation.read(Kind.READ, this, Waits.STATE));
            if (found != null && (!first || place < from)) {
                return false;
            }
            Optional<R> result = part.apply(StreamSupport.stream(elements, false));
            if (result.isPresent()) {
                machine.site = site;
                machine.step(Operation.update(Kind.CALL, this, Waits.STATE));
                if (found == null || (first && from < place)) {
                    found = result.get();
                    place = from;
                }
            }
            return true;
        }
    }

    /**
     * A stream that goes on after an operation that needs other elements than the one at hand. In a parallel stream all threads make the elements before it, then the calling thread does it.
     *
     * @param slice whether the operation only leaves out the beginning or the end
     */
    static <T> Stream<T> after(Stream<T> stream, boolean slice, UnaryOperator<Stream<T>> operation) {
        if (!possible()) {
            return operation.apply(stream);
        }
        List<Stream<T>> made = new ArrayList<>(1);
        made.add(StreamSupport.stream(
                () -> made.getFirst().isParallel() ? together(stream.parallel().spliterator(), slice, operation)
                        : operation.apply(stream.sequential()).spliterator(),
                Spliterator.ORDERED, stream.isParallel()));
        return made.getFirst().onClose(stream::close);
    }

    private static <T> Spliterator<T> together(Spliterator<T> elements, boolean slice, UnaryOperator<Stream<T>> operation) {
        boolean counted = elements.hasCharacteristics(Spliterator.SIZED | Spliterator.SUBSIZED);
        if (slice && counted) {
            return operation.apply(StreamSupport.stream(elements, true)).spliterator();
        }
        boolean endless = elements.estimateSize() == Long.MAX_VALUE;
        return operation.apply(endless ? StreamSupport.stream(elements, false) : list(StreamSupport.stream(elements, true)).stream())
                .toList().spliterator();
    }
}
