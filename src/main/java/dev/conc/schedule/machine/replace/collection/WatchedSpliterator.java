package dev.conc.schedule.machine.replace.collection;

import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Threads;
import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a stream goes over a collection with: looks at the collection again, in a step, whenever the thread has taken other steps since it looked last. */
final class WatchedSpliterator<T> implements Spliterator<T> {
    private final Spliterator<T> elements;
    private final Object collection;
    private final int site;
    private ControlledThread thread = Threads.self();
    private int looked = thread.steps;

    /** @param collection which has just been looked at */
    WatchedSpliterator(Spliterator<T> elements, Object collection, int site) {
        this.elements = elements;
        this.collection = collection;
        this.site = site;
        SharedCollections.opened(this, collection);
    }

    private void look() {
        ControlledThread self = Threads.self();
        if (self != thread || self.steps != looked) {
            SharedCollections.read(this, site);
            thread = self;
            looked = self.steps;
        }
    }

    private Consumer<T> watched(Consumer<? super T> action) {
        return element -> {
            action.accept(element);
            look();
        };
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        look();
        return elements.tryAdvance(watched(action));
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
        look();
        elements.forEachRemaining(watched(action));
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
        Spliterator<T> first = elements.trySplit();
        return first == null ? null : new WatchedSpliterator<>(first, collection, site);
    }

    @Override
    public long estimateSize() {
        return elements.estimateSize();
    }

    @Override
    public int characteristics() {
        return elements.characteristics();
    }

    @Override
    public Comparator<? super T> getComparator() {
        return elements.getComparator();
    }
}
