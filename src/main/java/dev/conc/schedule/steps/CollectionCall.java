package dev.conc.schedule.steps;

import java.util.List;
import java.util.stream.Stream;

/**
 * What methods of collections, and of what counts as one, do to them. What is not listed as reading updates, which is never wrong but costs schedules. A name does the same in all these
 * classes; it stands beside the class where it is declared.
 */
public enum CollectionCall implements Row {
    READS_COLLECTION("java/util/Collection java/util/AbstractCollection",
            "size isEmpty iterator spliterator stream parallelStream toString hashCode equals toArray contains containsAll",
            "looks at elements and leaves them as they are"),
    READS_ITERABLE("java/lang/Iterable", "forEach", "hands the elements to a function, which takes its own steps"),
    READS_LIST("java/util/List", "get indexOf lastIndexOf listIterator subList",
            "looks at elements, or opens a view that takes its own steps"),
    READS_SEQUENCED("java/util/LinkedHashMap java/util/LinkedHashSet java/util/List",
            "getFirst getLast reversed firstEntry lastEntry sequencedKeySet sequencedValues sequencedEntrySet",
            "looks at the ends, or opens a view"),
    READS_QUEUE("java/util/Deque java/util/concurrent/BlockingQueue", "peek peekFirst peekLast element remainingCapacity",
            "looks at what comes next, or how much room there is"),
    READS_TRANSFER_QUEUE("java/util/concurrent/TransferQueue", "getWaitingConsumerCount hasWaitingConsumer", "asks who waits"),
    READS_SORTED_SET("java/util/NavigableSet",
            "first last lower floor ceiling higher headSet tailSet subSet descendingSet descendingIterator comparator",
            "looks at elements, or opens a view"),
    READS_MAP("java/util/Map", "get getOrDefault keySet values entrySet containsKey containsValue", "looks at entries, or opens a view"),
    READS_SORTED_MAP("java/util/NavigableMap", """
        firstEntry lastEntry lowerEntry floorEntry ceilingEntry higherEntry firstKey lastKey lowerKey floorKey ceilingKey higherKey
        headMap tailMap subMap descendingMap descendingKeySet navigableKeySet""", "looks at entries, or opens a view"),
    READS_CONCURRENT_MAP("java/util/concurrent/ConcurrentHashMap", "mappingCount search reduce keys elements contains",
            "looks at entries; the functions of bulk operations take their own steps"),
    READS_OLD("java/util/Vector java/util/Stack java/util/Properties",
            "elementAt firstElement lastElement elements copyInto capacity search clone getProperty",
            "looks at elements"),
    READS_ITERATOR("java/util/ListIterator java/util/Enumeration java/util/Iterator", """
        hasNext next hasPrevious previous nextIndex previousIndex hasMoreElements nextElement forEachRemaining""",
            "an iterator that stays within its thread reads the collection; its own position concerns nobody else"),
    READS_BIT_SET("java/util/BitSet", "get nextSetBit nextClearBit previousSetBit previousClearBit cardinality intersects length",
            "looks at bits"),
    READS_TEXT("java/lang/StringBuffer java/lang/StringBuilder java/util/StringJoiner",
            "length capacity charAt substring subSequence indexOf lastIndexOf codePointAt chars toString",
            "looks at characters"),
    READS_WRITTEN("java/io/ByteArrayOutputStream java/io/CharArrayWriter", "toByteArray toCharArray size toString",
            "looks at what has been written"),
    READS_BUFFER("java/nio/Buffer", "position limit remaining hasRemaining capacity", "looks at the marks of a buffer"),
    READS_REFERENCE("java/lang/ref/Reference", "get refersTo", "looks at what is referred to"),
    /** Without an index. */
    GOES_ON("""
        java/nio/ByteBuffer+ java/nio/CharBuffer+ java/nio/ShortBuffer+ java/nio/IntBuffer+ java/nio/LongBuffer+ java/nio/FloatBuffer+
        java/nio/DoubleBuffer+""", "get", "without an index a buffer goes on by one, and so is changed by being read"),
    VIEW("""
        java/util/Collection java/util/List java/util/Map java/util/NavigableSet java/util/NavigableMap java/util/LinkedHashMap
        java/util/concurrent/ConcurrentHashMap""", """
        iterator listIterator spliterator keySet values entrySet keys elements subList headMap tailMap subMap headSet tailSet subSet
        descendingSet descendingMap descendingKeySet navigableKeySet descendingIterator sequencedKeySet sequencedValues
        sequencedEntrySet reversed""",
            "the result is another way to look at the receiver: to touch it is to touch the receiver"),
    VIEW_OF_ARGUMENT("java/util/Collections", "unmodifiable* checked* newSetFromMap enumeration asLifoQueue",
            "the result is another way to look at the argument"),
    /** Before the step of the receiver; what was there then is handed on. */
    KEEPS_ARGUMENT("java/util/Collection java/util/List java/util/Collections", "addAll", """
        reads its argument in a step and changes the receiver in a later one: another thread may change the argument in between"""),
    READS_ARGUMENTS("java/util/* java/lang/String -java/util/concurrent/atomic/* -java/util/function/*", "*",
            "a collection that is handed to such a method is read by it; atomics and functions only keep it"),
    CHANGES_FIRST_ARGUMENT("java/util/Collections", "sort shuffle reverse swap fill addAll rotate replaceAll copy",
            "changes the collection that comes first and reads all others"),
    /** The type of a parameter. */
    ARGUMENT("""
        java/util/Collection+ java/util/Map+ java/lang/Iterable+ java/lang/StringBuffer+ java/util/BitSet+ -java/nio/*""", "*",
            "of these types a method of the JDK reads what is in them; a path of files is iterable and never changes"),
    CONSTANT("java/lang/Object", "getClass", "the class of an object never changes");

    private static final List<CollectionCall> READS = Stream.of(values()).filter(each -> each.name().startsWith("READS_")
            && each != READS_ARGUMENTS).toList();

    @SuppressWarnings("ImmutableEnumChecker") // What it remembers of classes does not change what it says.
    private final Calls calls;

    CollectionCall(String owners, String members, String reason) {
        calls = Calls.of(owners, members, reason);
    }

    /** Whether a method only reads the collection that it is called on. */
    public static boolean reads(String member) {
        return READS.stream().anyMatch(each -> each.hasMember(member));
    }

    @Override
    public Calls calls() {
        return calls;
    }
}
