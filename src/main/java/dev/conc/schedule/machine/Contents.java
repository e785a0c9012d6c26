package dev.conc.schedule.machine;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is in a collection of the JDK or in an array, in short: {@code [1, 2, 3, …] (12)}, {@code {a=1}}. It is read without running code of the program and without waiting for a
 * lock, which a thread may hold that has been stopped inside the collection. What is in elements that are collections themselves is not shown, since it may change without a step at
 * the outer one.
 */
final class Contents {
    /** So many elements are shown. */
    private static final int MOST = 5;
    /** So many if there are more than that. */
    private static final int FIRST = 3;
    private static final int LONGEST_TEXT = 20;

    /** Those whose iterators and sizes take no lock, and call nothing of the program, such as a comparator. */
    private static final Set<String> KNOWN = Set.of(
            "java.util.ArrayList", "java.util.LinkedList", "java.util.ArrayDeque", "java.util.PriorityQueue", "java.util.HashSet",
            "java.util.LinkedHashSet", "java.util.HashMap",
            "java.util.LinkedHashMap", "java.util.TreeMap", "java.util.IdentityHashMap", "java.util.EnumMap", "java.util.RegularEnumSet",
            "java.util.JumboEnumSet",
            "java.util.Arrays$ArrayList", "java.util.ImmutableCollections$ListN", "java.util.ImmutableCollections$List12",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentLinkedQueue", "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.CopyOnWriteArrayList", "java.util.concurrent.CopyOnWriteArraySet");

    private Contents() {}

    /** What is in it; null for anything else than an array or collection, and where that cannot be told. The machine must be quiet. */
    static @Nullable String of(Object object) {
        try {
            return switch (object) {
                case Map<?, ?> map when isKnown(map) -> map(map);
                case Collection<?> collection when isKnown(collection) -> sequence(collection.iterator(), collection.size());
                case ConcurrentHashMap.KeySetView<?, ?> keys when isKnown(keys.getMap()) -> sequence(keys.iterator(), keys.size());
                default -> object.getClass().isArray() ? array(object) : null;
            };
        } catch (RuntimeException halfDone) {
            // A thread has been stopped in the middle of a change.
            return null;
        }
    }

    private static boolean isKnown(Object collection) {
        return collection.getClass().getClassLoader() == null && KNOWN.contains(collection.getClass().getName());
    }

    private static String array(Object array) {
        int length = Array.getLength(array);
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < shown(length); i++) {
            text.append(i == 0 ? "" : ", ").append(element(Array.get(array, i)));
        }
        return end(text, length, ']');
    }

    private static String map(Map<?, ?> map) {
        int size = map.size();
        StringBuilder text = new StringBuilder("{");
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        for (int i = 0; i < shown(size) && entries.hasNext(); i++) {
            Map.Entry<?, ?> entry = entries.next();
            text.append(i == 0 ? "" : ", ").append(element(entry.getKey())).append('=').append(element(entry.getValue()));
        }
        return end(text, size, '}');
    }

    private static String sequence(Iterator<?> elements, int size) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < shown(size) && elements.hasNext(); i++) {
            text.append(i == 0 ? "" : ", ").append(element(elements.next()));
        }
        return end(text, size, ']');
    }

    private static int shown(int size) {
        return size <= MOST ? size : FIRST;
    }

    private static String end(StringBuilder text, int size, char bracket) {
        return (size <= MOST ? text.append(bracket) : text.append(", …").append(bracket).append(" (").append(size).append(')')).toString();
    }

    /** As printing the collection would show it, where that is known. */
    private static String element(@Nullable Object element) {
        return element instanceof String text ? FieldValues.shortened(text, LONGEST_TEXT) : FieldValues.describe(element);
    }
}
