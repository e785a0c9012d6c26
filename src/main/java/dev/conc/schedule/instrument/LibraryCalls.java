package dev.conc.schedule.instrument;

import static java.lang.constant.ConstantDescs.CD_int;

import dev.conc.schedule.rewritten.Replacements;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which objects of the JDK count as memory of the program: a call of one of their methods is a step that reads or updates the object, followed by the call itself. */
final class LibraryCalls {
    /** What kind of object a method is called on, which decides the method of the machine that is called before. */
    enum Family {
        COLLECTION, ATOMIC, ATOMIC_ARRAY, FIELD_UPDATER, HANDLE, STAGE, INSIDE
    }

    /** What a call does to its receiver. */
    enum Effect { READ, UPDATE, COMPARE }

    private static final String ATOMICS = "java/util/concurrent/atomic/";
    private static final Set<String> INSIDE = Set.of(
            "java/util/concurrent/Phaser", "java/util/concurrent/Exchanger", "java/util/concurrent/locks/AbstractQueuedSynchronizer",
            "java/util/concurrent/locks/AbstractQueuedLongSynchronizer",
            "java/util/concurrent/SubmissionPublisher", "java/util/concurrent/Flow$Subscription",
            "java/util/concurrent/ThreadPoolExecutor");
    private static final Set<String> COLLECTIONS = Set.of(
            "java/util/Collection", "java/util/Map", "java/util/Iterator", "java/util/Enumeration", "java/lang/StringBuffer",
            "java/util/BitSet", "java/util/Dictionary", "java/lang/Iterable");
    /** Their objects mostly stay within one thread, see {@link SharedTypes}. */
    private static final Set<String> CONFINED = Set.of(
            "java/lang/StringBuilder", "java/util/StringJoiner", "java/util/Random", "java/text/Format", "java/nio/Buffer",
            "java/security/MessageDigest", "java/io/OutputStream", "java/io/Writer",
            "java/lang/ref/Reference");
    private static final Set<String> READS = Set.of(
            "get", "getOrDefault", "getFirst", "getLast", "size", "isEmpty", "indexOf", "lastIndexOf", "iterator", "listIterator",
            "spliterator", "stream", "parallelStream", "forEach", "toString", "hashCode", "equals",
            "toArray", "peek", "peekFirst", "peekLast", "element", "first", "last", "lower", "floor", "ceiling", "higher", "firstEntry",
            "lastEntry", "lowerEntry", "floorEntry", "ceilingEntry",
            "higherEntry", "firstKey", "lastKey", "lowerKey", "floorKey", "ceilingKey", "higherKey", "keySet", "values", "entrySet", "keys",
            "elements", "subList", "headMap", "tailMap", "subMap",
            "headSet", "tailSet", "subSet", "descendingSet", "descendingMap", "descendingKeySet", "navigableKeySet", "descendingIterator",
            "sequencedKeySet", "sequencedValues", "sequencedEntrySet",
            "reversed", "comparator", "elementAt", "firstElement", "lastElement", "search", "clone", "remainingCapacity", "mappingCount",
            "hasNext", "next", "hasPrevious", "previous", "nextIndex",
            "previousIndex", "hasMoreElements", "nextElement", "length", "capacity", "charAt", "substring", "subSequence", "nextSetBit",
            "nextClearBit", "previousSetBit", "previousClearBit", "cardinality",
            "intersects", "reduce", "copyInto", "contains", "containsAll", "containsKey", "containsValue", "codePointAt", "chars",
            "toByteArray", "toCharArray", "position", "limit", "remaining", "hasRemaining", "refersTo", "getWaitingConsumerCount",
            "hasWaitingConsumer", "getProperty", "forEachRemaining");
    private static final Set<String> VIEWS = Set.of(
            "iterator", "listIterator", "spliterator", "keySet", "values", "entrySet", "keys", "elements", "subList", "headMap", "tailMap",
            "subMap", "headSet", "tailSet", "subSet", "descendingSet",
            "descendingMap", "descendingKeySet", "navigableKeySet", "descendingIterator", "sequencedKeySet", "sequencedValues",
            "sequencedEntrySet", "reversed");
    private static final Set<
            String> CHANGES_ARGUMENTS = Set.of("sort", "shuffle", "reverse", "swap", "fill", "addAll", "rotate", "replaceAll", "copy");

    private static final Map<String, Boolean> KINDS = new ConcurrentHashMap<>();

    private LibraryCalls() {}

    /**
     * The family of the class of the JDK in which a call ends up, null if its calls are no steps.
     *
     * @param shared what the program shares of the classes whose objects mostly stay within one thread
     */
    static @Nullable Family family(String owner, SharedTypes shared) {
        if (owner.startsWith(ATOMICS)) {
            return owner.endsWith("FieldUpdater") ? Family.FIELD_UPDATER : owner.endsWith("Array") ? Family.ATOMIC_ARRAY : Family.ATOMIC;
        }
        if (owner.equals("java/lang/invoke/VarHandle")) {
            return Family.HANDLE;
        }
        if (is(owner, Set.of("java/util/concurrent/CompletionStage"))) {
            return Family.STAGE;
        }
        if (is(owner, INSIDE) && !owner.equals("java/util/concurrent/ScheduledThreadPoolExecutor")) {
            return Family.INSIDE;
        }
        return is(owner, COLLECTIONS) || (confined(owner) && shared.contains(Objects.requireNonNull(Replacements.jdkClass(owner))))
                ? Family.COLLECTION
                : null;
    }

    /** Whether the objects of a class of the JDK mostly stay within one thread. */
    static boolean confined(String owner) {
        return is(owner, CONFINED);
    }

    private static boolean is(String owner, Set<String> types) {
        return KINDS.computeIfAbsent(owner + types.hashCode(), ignored -> assignable(Replacements.jdkClass(owner), types));
    }

    private static boolean assignable(@Nullable Class<?> type, Set<String> names) {
        if (type == null) {
            return false;
        }
        if (names.contains(type.getName().replace('.', '/')) || assignable(type.getSuperclass(), names)) {
            return true;
        }
        for (Class<?> parent : type.getInterfaces()) {
            if (assignable(parent, names)) {
                return true;
            }
        }
        return false;
    }

    /** @param owner the class of the JDK in which the call ends up */
    static Effect effect(Family family, String owner, String name, List<ClassDesc> parameters) {
        return switch (family) {
            // Without an index a buffer goes on by one.
            case COLLECTION -> READS.contains(name) && !(owner.startsWith("java/nio/") && name.equals("get")
                    && (parameters.isEmpty() || !parameters.getFirst().equals(CD_int))) ? Effect.READ : Effect.UPDATE;
            case ATOMIC, ATOMIC_ARRAY, FIELD_UPDATER, HANDLE -> atomicEffect(name);
            case STAGE, INSIDE -> Effect.UPDATE;
        };
    }

    private static Effect atomicEffect(String name) {
        if (name.startsWith("compareAnd") || name.startsWith("weakCompareAnd") || name.equals("attemptMark")
                || name.equals("attemptStamp")) {
            return Effect.COMPARE;
        }
        boolean reads = (!name.startsWith("getAnd") && name.startsWith("get")) || name.endsWith("Value") || name.equals("toString")
                || name.startsWith("is") || name.equals("sum");
        return reads ? Effect.READ : Effect.UPDATE;
    }

    /** Methods that touch nothing that changes. */
    static boolean constant(Family family, String name) {
        return name.equals("getClass") || switch (family) {
            case ATOMIC_ARRAY -> name.equals("length");
            case HANDLE -> !(name.startsWith("get") || name.startsWith("set") || name.startsWith("compareAnd")
                    || name.startsWith("weakCompareAnd"));
            default -> false;
        };
    }

    /** Whether the result of a method is another way to look at the receiver. */
    static boolean view(String name) {
        return VIEWS.contains(name);
    }

    /** Whether a static method of {@link java.util.Collections} gives another way to look at its argument. */
    static boolean viewOfArgument(String owner, String name) {
        return owner.equals("java/util/Collections") && (name.startsWith("unmodifiable") || name.startsWith("checked")
                || name.equals("newSetFromMap") || name.equals("enumeration") || name.equals("asLifoQueue"));
    }

    /** Whether a method that is given collections reads them. */
    static boolean readsArguments(String owner) {
        return (owner.startsWith("java/util/") && !owner.startsWith("java/util/concurrent/atomic/")
                && !owner.startsWith("java/util/function/")) || owner.equals("java/lang/String");
    }

    static boolean changesArgument(String owner, String name, int position) {
        return owner.equals("java/util/Collections") && position == 0 && CHANGES_ARGUMENTS.contains(name);
    }

    /** Whether a parameter of this type is a collection. */
    static boolean collection(String descriptor) {
        return descriptor.startsWith("Ljava/")
                && is(descriptor.substring(1, descriptor.length() - 1),
                        Set.of("java/util/Collection", "java/util/Map", "java/lang/Iterable", "java/lang/StringBuffer", "java/util/BitSet"))
                && !descriptor.startsWith("Ljava/nio/");
    }
}
