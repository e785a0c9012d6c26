package dev.conc.schedule.machine.replace.collection;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
import java.util.Collection;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams of collections, which go over them as long as they last. */
@Replaces(Collection.class)
public final class CollectionHooks {
    private CollectionHooks() {}

    public static <T> Stream<T> stream(Collection<T> collection) {
        return stream(collection, false);
    }

    public static <T> Stream<T> parallelStream(Collection<T> collection) {
        return stream(collection, true);
    }

    private static <T> Stream<T> stream(Collection<T> collection, boolean parallel) {
        int site = Machine.current.site;
        SharedCollections.read(collection, site);
        if (!SharedCollections.watches(collection) || !Machine.current.controls()) {
            return parallel ? collection.parallelStream() : collection.stream();
        }
        return StreamSupport.stream(new WatchedSpliterator<>(collection.spliterator(), collection, site), parallel);
    }
}
