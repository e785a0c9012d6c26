package dev.conc.schedule.instrument;

import java.util.Map;
import java.util.Set;

/** What methods of the JDK do to the elements of arrays that they are given. Methods that keep the array, or are not listed, are not watched. */
final class ArrayCalls {
    enum Effect {
        /** All elements are read. */
        READ,
        /** The elements of the first array are set, all or those of a range that the next two arguments name. */
        FILL,
        /** The elements of the first array are read and put in order, all or those of a range. */
        SORT,
        NONE
    }

    private static final Map<String, Set<String>> READERS = Map.of(
            "java/util/Arrays",
            Set.of("toString", "deepToString", "hashCode", "equals", "compare", "mismatch", "copyOf", "copyOfRange", "stream",
                    "binarySearch"),
            "java/lang/String", Set.of("<init>", "valueOf", "copyValueOf", "join"),
            "java/util/List", Set.of("of"),
            "java/util/Set", Set.of("of"),
            "java/util/Collections", Set.of("addAll"),
            "java/util/stream/Stream", Set.of("of"),
            "java/util/stream/IntStream", Set.of("of"),
            "java/util/stream/LongStream", Set.of("of"),
            "java/util/stream/DoubleStream", Set.of("of"));
    private static final Set<String> SORTERS = Set.of("sort", "parallelSort");

    private ArrayCalls() {}

    static Effect effect(String owner, String name) {
        if (READERS.getOrDefault(owner, Set.of()).contains(name)) {
            return Effect.READ;
        }
        if (!owner.equals("java/util/Arrays")) {
            return Effect.NONE;
        }
        return name.equals("fill") ? Effect.FILL : SORTERS.contains(name) ? Effect.SORT : Effect.NONE;
    }
}
