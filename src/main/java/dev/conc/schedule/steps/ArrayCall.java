package dev.conc.schedule.steps;

import java.util.List;

/** What methods of the JDK do to the elements of arrays that they are given: a step for each element. Methods that keep the array, or are not listed, are not watched. */
public enum ArrayCall implements Row {
    READS_ARRAYS("java/util/Arrays",
            "toString deepToString hashCode equals compare mismatch copyOf copyOfRange stream binarySearch",
            "looks at elements of the arrays it is given, all or those of a range"),
    /** Of the rows that read: two numbers after an array say where the range begins and where it ends. */
    FROM_TO("java/util/Arrays", "equals compare mismatch copyOfRange stream binarySearch", "elements outside the range are not looked at"),
    /** The second of two numbers after an array says how many elements are read. */
    FROM_COUNT("java/lang/String", "<init> valueOf copyValueOf", "characters outside the range are not looked at"),
    /** The number after the array says how many are read from its beginning on, as far as there are any. */
    COUNT("java/util/Arrays", "copyOf", "what does not fit into the copy is not looked at"),
    READS_TEXT("java/lang/String", "<init> valueOf copyValueOf join", "makes a text of characters, bytes or words, one after the other"),
    READS_ELEMENTS("""
        java/util/List java/util/Set java/util/stream/Stream java/util/stream/IntStream java/util/stream/LongStream
        java/util/stream/DoubleStream""", "of", "takes the elements out of an array that the program hands over as it is"),
    READS_ADDED("java/util/Collections", "addAll", "takes the elements out of an array, as of does"),
    /** All, or those of a range that the next two arguments name. */
    FILLS("java/util/Arrays", "fill", "sets elements one after the other, whatever they were"),
    /** All, or those of a range. */
    SORTS("java/util/Arrays", "sort parallelSort", "reads elements and sets them again in order"),
    /** Of an array or of {@link Object} itself. */
    CLONES("java/lang/Object", "clone", "reads all that it copies, elements or fields, one after the other");

    private static final List<ArrayCall> READS = List.of(READS_ARRAYS, READS_TEXT, READS_ELEMENTS, READS_ADDED);

    @SuppressWarnings("ImmutableEnumChecker") // What it remembers of classes does not change what it says.
    private final Calls calls;

    ArrayCall(String owners, String members, String reason) {
        calls = Calls.of(owners, members, reason);
    }

    /** Whether a method reads the arrays that it is given. */
    public static boolean reads(String owner, String member) {
        return READS.stream().anyMatch(each -> each.has(owner, member));
    }

    @Override
    public Calls calls() {
        return calls;
    }
}
