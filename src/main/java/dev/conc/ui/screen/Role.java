package dev.conc.ui.screen;

import java.util.List;

/** What a piece of text is, from which a {@link Theme} makes how it looks. */
public enum Role {
    TEXT,
    /** What a program printed. */
    OUTPUT,
    HEADING,
    STRONG,
    EMPHASIS,
    CODE,
    LINK,
    QUOTE,
    CUE,
    KEYWORD,
    STRING,
    NUMBER,
    COMMENT,
    LINE_NUMBER,
    BAR,
    RULE,
    FOCUSED_RULE,
    STATUS,
    KEY,
    TAG,
    /** What is of one thread; there are as many as there are colours that can be told from each other, and from that of an error. */
    FIRST_THREAD,
    SECOND_THREAD,
    THIRD_THREAD,
    FOURTH_THREAD,
    FIFTH_THREAD,
    ERROR;

    private static final List<Role> THREADS = List.of(FIRST_THREAD, SECOND_THREAD, THIRD_THREAD, FOURTH_THREAD, FIFTH_THREAD);

    /** What is of the thread of a number, counted from 0. Threads far apart look alike: the number stands wherever the colour does. */
    public static Role ofThread(int number) {
        return THREADS.get(Math.floorMod(number, THREADS.size()));
    }
}
