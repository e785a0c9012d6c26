package dev.conc.ui.screen;

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
    ERROR
}
